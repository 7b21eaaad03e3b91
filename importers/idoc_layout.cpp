#include "importers/idoc_layout.hpp"

#include <array>

namespace kartei::importers {
namespace {

constexpr auto customer = std::to_array<IdocField>(
    {{"MSGFN", 3},  {"KUNNR", 10}, {"ANRED", 15}, {"AUFSD", 2},  {"BAHNE", 25}, {"BAHNS", 25}, {"BBBNR", 7},
     {"BBSNR", 5},  {"BEGRU", 4},  {"BRSCH", 4},  {"BUBKZ", 1},  {"DATLT", 14}, {"FAKSD", 2},  {"FISKN", 10},
     {"KNRZA", 10}, {"KONZS", 10}, {"KTOKD", 4},  {"KUKLA", 2},  {"LAND1", 3},  {"LIFNR", 10}, {"LIFSD", 2},
     {"LOCCO", 10}, {"LOEVM", 1},  {"NAME1", 35}, {"NAME2", 35}, {"NAME3", 35}, {"NAME4", 35}, {"NIELS", 2},
     {"ORT01", 35}, {"ORT02", 35}, {"PFACH", 10}, {"PSTL2", 10}, {"PSTLZ", 10}, {"REGIO", 3},  {"COUNC", 3},
     {"CITYC", 4},  {"RPMKR", 5},  {"SORTL", 10}, {"SPERR", 1},  {"SPRAS", 1},  {"STCD1", 16}, {"STCD2", 11},
     {"STKZA", 1},  {"STKZU", 1},  {"STRAS", 35}, {"TELBX", 15}, {"TELF1", 16}, {"TELF2", 16}, {"TELFX", 31},
     {"TELTX", 30}, {"TELX1", 30}, {"LZONE", 10}, {"XZEMP", 1},  {"VBUND", 6},  {"STCEG", 20}, {"GFORM", 2}});
constexpr auto supplier = std::to_array<IdocField>(
    {{"MSGFN", 3},  {"LIFNR", 10}, {"ANRED", 15}, {"BAHNS", 25}, {"BBBNR", 7},  {"BBSNR", 5},  {"BEGRU", 4},
     {"BRSCH", 4},  {"BUBKZ", 1},  {"DATLT", 14}, {"DTAMS", 1},  {"DTAWS", 2},  {"ERDAT", 8},  {"ERNAM", 12},
     {"ESRNR", 11}, {"KONZS", 10}, {"KTOKK", 4},  {"KUNNR", 10}, {"LAND1", 3},  {"LNRZA", 10}, {"LOEVM", 1},
     {"NAME1", 35}, {"NAME2", 35}, {"NAME3", 35}, {"NAME4", 35}, {"ORT01", 35}, {"ORT02", 35}, {"PFACH", 10},
     {"PSTL2", 10}, {"PSTLZ", 10}, {"REGIO", 3},  {"SORTL", 10}, {"SPERR", 1},  {"SPERM", 1},  {"SPRAS", 1},
     {"STCD1", 16}, {"STCD2", 11}, {"STKZA", 1},  {"STKZU", 1},  {"STRAS", 35}, {"TELBX", 15}, {"TELF1", 16},
     {"TELF2", 16}, {"TELFX", 31}, {"TELTX", 30}, {"TELX1", 30}, {"XCPDK", 1},  {"XZEMP", 1},  {"VBUND", 6},
     {"FISKN", 10}, {"STCEG", 20}, {"STKZN", 1},  {"SPERQ", 2}});
constexpr auto contact_person = std::to_array<IdocField>(
    {{"MSGFN", 3},  {"PARNR", 10}, {"NAMEV", 35}, {"NAME1", 35}, {"ABTPA", 12}, {"ABTNR", 4}, {"UEPAR", 10},
     {"TELF1", 16}, {"ANRED", 30}, {"PAFKT", 2},  {"PARVO", 1},  {"PAVIP", 1},  {"PARGE", 1}, {"PARLA", 1},
     {"GBDAT", 8},  {"VRTNR", 10}, {"BRYTH", 4},  {"AKVER", 2},  {"NMAIL", 1},  {"PARAU", 40}});

}  // namespace

std::span<const IdocField> idoc_layout(std::string_view segment) {
  if (segment == "E1KNA1M") return customer;
  if (segment == "E1LFA1M") return supplier;
  if (segment == "E1KNVKM") return contact_person;
  return {};
}

}  // namespace kartei::importers
