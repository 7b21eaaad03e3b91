#include "store/segments.hpp"

#include "schema/queries/editable.hpp"
#include "schema/queries/segment.hpp"
#include "store/cells.hpp"
#include "store/editable_rows.hpp"
#include "store/sources.hpp"

namespace kartei::store {
namespace {

segment::ValueType value_type(std::string_view type) {
  if (type == "number") return segment::ValueType::number;
  if (type == "date") return segment::ValueType::date;
  return type == "text" ? segment::ValueType::text : segment::ValueType::word;
}

segment::Attribute row_to_attribute(const sqlite::Rows& row) {
  segment::Attribute attribute;
  attribute.id = row.integer(0);
  attribute.name = row.string(1);
  attribute.label = row.string(2);
  attribute.type = value_type(row.text(3));
  if (row.text(3) == "yes_no")
    attribute.options = {"ja", "nein"};
  else if (attribute.type == segment::ValueType::word)
    attribute.options = texts_from_json(row.text(4));
  attribute.is_sensitive = row.text(5) == "sensitive";
  return attribute;
}

}  // namespace

std::vector<Segment> segments(Store& store) {
  std::vector<Segment> found;
  sqlite::Rows rows = store.database().rows(schema::segment::list_segments);
  while (rows.next()) found.push_back({{rows.integer(0)}, rows.string(1), rows.string(2), rows.string(3)});
  return found;
}

SegmentId insert_segment(Store& store, const Segment& segment, OperationId operation) {
  return {add_row(store, schema::segments_table,
                  {{"name", segment.name}, {"filter", segment.filter}, {"description", segment.description}},
                  operation)};
}

bool update_segment(Store& store, const Segment& segment, OperationId operation) {
  return change_row(store, schema::segments_table, segment.id.value,
                    {{"filter", segment.filter}, {"description", segment.description}}, operation);
}

void delete_segment(Store& store, SegmentId segment, OperationId operation) {
  delete_row(store, schema::segments_table, segment.value, operation);
}

segment::Vocabulary vocabulary(Store& store, Day today) {
  segment::Vocabulary words;
  words.today = today;
  sqlite::Rows rows = store.database().rows(schema::segment::list_attributes);
  while (rows.next()) words.attributes.push_back(row_to_attribute(rows));
  for (Segment& segment : segments(store))
    words.segments.push_back({std::move(segment.name), std::move(segment.filter)});
  for (Source& source : sources(store)) words.sources.push_back(std::move(source.name));
  sqlite::Rows stages = store.database().rows(schema::segment::list_stages);
  while (stages.next()) words.stages.push_back(stages.string(0));
  return words;
}

}  // namespace kartei::store
