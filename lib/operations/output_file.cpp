#include "operations/output_file.hpp"

#include "export/atomic_file.hpp"

namespace kartei::operations {

void write_file(const std::string& path, std::string_view bytes) {
  exports::AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace kartei::operations
