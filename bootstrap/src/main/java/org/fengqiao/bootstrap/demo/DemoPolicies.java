package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.policies.PublishCalendar;
import org.fengqiao.application.policies.PublishPack;
import org.fengqiao.bootstrap.packs.Shipped;

/** The calendar of China's working days, as it is shipped, and the pack of a place. */
final class DemoPolicies {
  private final PublishCalendar publishCalendar;
  private final PublishPack publishPack;

  @Inject
  DemoPolicies(PublishCalendar publishCalendar, PublishPack publishPack) {
    this.publishCalendar = publishCalendar;
    this.publishPack = publishPack;
  }

  void load(Place place) {
    var founder = place.founder();
    publishCalendar.publish(
        founder,
        new PublishCalendar.Command(DemoRequests.make("calendar/cn"), Shipped.CN, Shipped.cn()));
    publishPack.publish(
        founder,
        new PublishPack.Command(DemoRequests.make("pack"), place.pack(), Optional.empty()));
  }
}
