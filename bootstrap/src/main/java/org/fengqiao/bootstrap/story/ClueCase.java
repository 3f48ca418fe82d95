package org.fengqiao.bootstrap.story;

import org.fengqiao.bootstrap.demo.Lishui;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.DispatchCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;

/** A case that removes the risk of a clue: says what is there, and not who reported it. */
record ClueCase(Stage stage, ClueCast cast) {
  /** The unit that verified the clue reports it, is given it, and signs. */
  Matter open(ClueGoing going) {
    var report =
        ReportCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setChannel(Channel.CHANNEL_CLUE)
            .setPatch(going.plan().patch())
            .setCategory("hazard.fire")
            .setSubject(going.now().getText().getSubject());
    var matter = stage.follow(cast.handlers().report(report));
    var post =
        stage.people().posts(Lishui.DISTRICT).stream()
            .filter(one -> one.getUnit().equals(going.now().getHandler()))
            .findFirst()
            .orElseThrow();
    var order =
        DispatchCaseRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(matter.name())
            .setUnit(post.getUnit())
            .setPost(post.getName());
    var _ = stage.main().cases().dispatchCase(order.build());
    matter.by(cast.handlers()).signFor();
    return matter;
  }

  /** That unit resolves it, and it is closed. */
  void close(Matter matter) {
    matter.by(cast.handlers()).resolve("已处置");
    matter.close();
  }
}
