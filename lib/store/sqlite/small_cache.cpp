#include "store/sqlite/small_cache.hpp"

#include "model/error.hpp"
#include "schema/queries/connection.hpp"

namespace kartei::sqlite {

SmallCache::SmallCache(Database& database) : database_(database) {
  database_.execute(schema::connection::cache_for_one_reading.sql);
}

// The small cache stays when the large one cannot be had back, and everything goes on more slowly.
SmallCache::~SmallCache() {
  try {
    database_.execute(schema::connection::usual_cache.sql);
  } catch (const Error&) {
    return;
  }
}

}  // namespace kartei::sqlite
