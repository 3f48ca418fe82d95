package org.fengqiao.bootstrap.packs;

import java.time.Instant;
import org.fengqiao.bootstrap.story.Line;
import org.fengqiao.proto.cases.v1.AcceptReplyRequest;
import org.fengqiao.proto.cases.v1.GetSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReplyToSupervisionRequest;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc.SupervisionServiceBlockingStub;
import org.fengqiao.proto.people.v1.Post;

/**
 * A supervision that was ordered, and is answered.
 *
 * @param name {@code supervisions/{uuid}}
 * @param above the line of who ordered it
 * @param below the line of who must reply
 */
record Supervising(String name, Line above, Line below) {
  /** When the reply is due. */
  Instant due() {
    var now = by(below).getSupervision(GetSupervisionRequest.newBuilder().setName(name).build());
    var due = now.getRounds(now.getRoundsCount() - 1).getDueTime();
    return Instant.ofEpochSecond(due.getSeconds(), due.getNanos());
  }

  Supervision reply(Post post, String text) {
    return by(below)
        .replyToSupervision(
            ReplyToSupervisionRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(name)
                .setActingOfficer(post.getHolders(0))
                .setText(text)
                .build())
        .getSupervision();
  }

  Supervision accept(Post superior) {
    return by(above)
        .acceptReply(
            AcceptReplyRequest.newBuilder()
                .setRequestId(Line.id())
                .setName(name)
                .setActingOfficer(superior.getHolders(0))
                .build())
        .getSupervision();
  }

  private static SupervisionServiceBlockingStub by(Line line) {
    return line.call(SupervisionServiceGrpc::newBlockingStub);
  }
}
