package org.fengqiao.bootstrap.story;

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
public record Supervising(String name, Line above, Line below) {
  /** As it is now. */
  public Supervision now() {
    return by(below).getSupervision(GetSupervisionRequest.newBuilder().setName(name).build());
  }

  /** Whoever must reply does. */
  public Supervision reply(Post post, String text) {
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

  /** Whoever ordered it says that this will do. */
  public Supervision accept(Post superior) {
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
