/// libical's components, held so that they are freed.
#pragma once

#include <memory>

#include <libical/ical.h>

namespace kartei::calendar {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

}  // namespace kartei::calendar
