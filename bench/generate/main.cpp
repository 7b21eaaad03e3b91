// kartei-generate: invented German contact lists with their truth, the same for the same seed.
//
// usage: kartei-generate [--rows N] [--seed S] [--out FILE] [--truth FILE]
//
// The list goes to FILE or to standard output. The truth has one row per row of the list: its key, which
// party it is (Entität), its kind, who lives or works together (Gruppe), and what was done to the row.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "format/csv_cell.hpp"
#include "generate/mistakes.hpp"
#include "generate/record.hpp"
#include "generate/world.hpp"

namespace kartei::generate {
namespace {

struct Arguments {
  std::size_t rows = 20'000;
  std::uint64_t seed = 1;
  std::string out;
  std::string truth;
};

Arguments read_arguments(int count, char** words) {
  Arguments arguments;
  for (int i = 1; i < count; i += 2) {
    const std::string name = words[i];
    if (i + 1 == count) throw std::runtime_error(name + " needs a value");
    const std::string value = words[i + 1];
    if (name == "--rows")
      arguments.rows = std::stoull(value);
    else if (name == "--seed")
      arguments.seed = std::stoull(value);
    else if (name == "--out")
      arguments.out = value;
    else if (name == "--truth")
      arguments.truth = value;
    else
      throw std::runtime_error(name + " is no option; there are --rows, --seed, --out and --truth");
  }
  return arguments;
}

struct Row {
  Record record;
  std::size_t entity = 0;
  std::string kind;
  std::string group;
};

// How many rows of a list are about one party.
int copies(Random& random) {
  const std::size_t dice = random.below(100);
  return dice < 62 ? 1 : dice < 86 ? 2 : dice < 95 ? 3 : dice < 99 ? 4 : 5;
}

class ListMaker {
 public:
  ListMaker(const std::vector<Place>& places, std::uint64_t seed) : random_(seed), maker_(places, random_) {}

  std::vector<Row> make(std::size_t count) {
    std::size_t people = 0;
    std::size_t companies = 0;
    while (rows_.size() < count) {
      maker_.grow(world_);
      for (; people < world_.people.size(); ++people) add_person(world_.people[people]);
      for (; companies < world_.companies.size(); ++companies) add_company(companies);
    }
    rows_.resize(count);
    random_.shuffle(rows_);
    return std::move(rows_);
  }

 private:
  void add_person(const Person& person) {
    const std::string group =
        person.company >= 0 ? "F" + std::to_string(person.company) : "H" + std::to_string(person.household);
    ++entities_;
    const int count = copies(random_);
    for (int copy = 0; copy < count; ++copy) {
      Person now = person;
      std::string happened;
      if (copy > 0) live_on(now, happened, random_);
      Row row{write_person(now, world_, any_style(random_), random_), entities_, "person", group};
      row.record.mistakes = happened;
      finish(row, copy);
    }
  }

  void add_company(std::size_t number) {
    ++entities_;
    const int count = copies(random_);
    for (int copy = 0; copy < count; ++copy) {
      Row row{write_company(world_.companies[number], any_style(random_), random_), entities_, "organisation",
              "F" + std::to_string(number)};
      finish(row, copy);
    }
  }

  void finish(Row& row, int copy) {
    leave_out(row.record, random_);
    if (copy > 0 || random_.chance(20)) make_mistakes(row.record, random_);
    rows_.push_back(std::move(row));
  }

  Random random_;
  WorldMaker maker_;
  World world_;
  std::vector<Row> rows_;
  std::size_t entities_ = 0;
};

std::string key_of(std::size_t row) { return std::to_string(100'000 + row); }

void write_list(std::ostream& out, std::vector<Row>& rows) {
  std::string line = "Kundennummer";
  for (std::size_t i = 0; i < column_count; ++i) line += "," + std::string(header(static_cast<Column>(i)));
  out << line << '\n';
  for (std::size_t n = 0; n < rows.size(); ++n) {
    line = key_of(n);
    for (const std::string& cell : rows[n].record.cells) {
      line += ',';
      format::append_csv_cell(line, cell, ',');
    }
    out << line << '\n';
  }
}

void write_truth(std::ostream& out, const std::vector<Row>& rows) {
  out << "Kundennummer,Entität,Art,Gruppe,Fehler\n";
  for (std::size_t n = 0; n < rows.size(); ++n) {
    const Row& row = rows[n];
    out << key_of(n) << ",E" << row.entity << ',' << row.kind << ',' << row.group << ','
        << row.record.mistakes << '\n';
  }
}

std::ofstream opened(const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be written; name a place that can");
  return file;
}

void run(const Arguments& arguments) {
  const std::vector<Place> places = read_places(KARTEI_PLACES);
  std::vector<Row> rows = ListMaker(places, arguments.seed).make(arguments.rows);
  if (arguments.out.empty()) {
    write_list(std::cout, rows);
  } else {
    std::ofstream file = opened(arguments.out);
    write_list(file, rows);
  }
  if (!arguments.truth.empty()) {
    std::ofstream file = opened(arguments.truth);
    write_truth(file, rows);
  }
}

}  // namespace
}  // namespace kartei::generate

int main(int count, char** words) {
  try {
    kartei::generate::run(kartei::generate::read_arguments(count, words));
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "kartei-generate: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
