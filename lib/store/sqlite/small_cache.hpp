/// Less memory for SQLite's pages while everything is read once.
#pragma once

#include "store/sqlite/database.hpp"

namespace kartei::sqlite {

/// As long as it lives the connection keeps few pages; those it had are let go. Of what is read in order none
/// is asked for again, and a million parties need the memory elsewhere.
class SmallCache {
 public:
  explicit SmallCache(Database& database);
  SmallCache(const SmallCache&) = delete;
  SmallCache& operator=(const SmallCache&) = delete;
  ~SmallCache();

 private:
  Database& database_;
};

}  // namespace kartei::sqlite
