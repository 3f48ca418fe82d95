package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.Optional;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.application.policies.PublishCalendar;
import org.fengqiao.application.policies.PublishPack;
import org.fengqiao.bootstrap.packs.Shipped;

/** The calendar of China's working days and the pack of Baiyin, as they are shipped. */
final class DemoPolicies {
  private final PublishCalendar publishCalendar;
  private final PublishPack publishPack;

  @Inject
  DemoPolicies(PublishCalendar publishCalendar, PublishPack publishPack) {
    this.publishCalendar = publishCalendar;
    this.publishPack = publishPack;
  }

  void load() {
    publishCalendar.publish(
        DemoRequests.LOADER,
        new PublishCalendar.Command(DemoRequests.make("calendar/cn"), Shipped.CN, Shipped.cn()));
    publishPack.publish(
        DemoRequests.LOADER,
        new PublishPack.Command(
            DemoRequests.make("pack/baiyin"), PackFile.of(Shipped.baiyin()), Optional.empty()));
  }
}
