package org.fengqiao.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fengqiao.application.Ids;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;

/** Makes reports of about a kilobyte, each another. */
final class Reports {
  /** Routed by the demo's pack. */
  static final Channel ROUTED = Channel.CHANNEL_HOTLINE;

  /** Left for a person by the partner's rights. */
  static final Channel MANUAL = Channel.CHANNEL_WALK_IN;

  private static final List<String> ONE_VILLAGE = List.of("divisions/620402001001");
  private static final String CATEGORY = "hazard.fire";
  private static final String TEXT =
      "居民反映，本小区三号楼一单元的楼道内长期堆放旧家具、纸箱和废旧电动车，占用了消防通道，夜间还有人".repeat(2)
          + "在楼道里给电动车充电，老人和孩子上下楼很不方便，一旦起火后果不堪设想。请有关部门尽快派人到现场查看，".repeat(2)
          + "并督促物业清理，今后加强巡查。谢谢。";

  private final Ids ids;
  private final Channel channel;
  private final List<String> villages;
  private final AtomicLong count = new AtomicLong();

  /** From one village. */
  Reports(Ids ids, Channel channel) {
    this(ids, channel, ONE_VILLAGE);
  }

  /** From each village in turn. */
  Reports(Ids ids, Channel channel, List<String> villages) {
    this.ids = ids;
    this.channel = channel;
    this.villages = villages;
  }

  ReportCaseRequest next() {
    var id = ids.next().toString();
    long number = count.getAndIncrement();
    return ReportCaseRequest.newBuilder()
        .setRequestId(id)
        .setChannel(channel)
        .setCategory(CATEGORY)
        .setPatch(villages.get((int) (number % villages.size())))
        .setSourceId(id)
        .setSubject("楼道堆物占用消防通道 " + (number + 1))
        .setText(TEXT)
        .build();
  }
}
