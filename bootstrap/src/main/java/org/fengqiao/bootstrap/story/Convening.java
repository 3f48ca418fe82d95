package org.fengqiao.bootstrap.story;

import com.google.protobuf.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import org.fengqiao.proto.cases.v1.CloseSessionRequest;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;
import org.fengqiao.proto.cases.v1.GetSessionRequest;
import org.fengqiao.proto.cases.v1.HandInTaskRequest;
import org.fengqiao.proto.cases.v1.RecordSessionRequest;
import org.fengqiao.proto.cases.v1.ResolveSessionRequest;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionGrounds;
import org.fengqiao.proto.cases.v1.SessionMeans;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.fengqiao.proto.cases.v1.TaskToGive;
import org.fengqiao.proto.grids.v1.DivisionLevel;
import org.fengqiao.proto.people.v1.Post;

/**
 * A post that convenes units at its level, and the units that come.
 *
 * @param convener the line of who convenes
 * @param units the line of those who are called
 * @param level of the post
 * @param post who convenes
 */
public record Convening(Line convener, Line units, DivisionLevel level, Post post) {
  /** Calls the units of those posts about a case, as it was asked to 提级会办. */
  public Session convene(
      String about, String reason, List<Post> called, String agenda, String time) {
    var request =
        ConveneSessionRequest.newBuilder()
            .setRequestId(Line.id())
            .setActingOfficer(post.getHolders(0))
            .setLevel(level)
            .addCases(about)
            .setGrounds(SessionGrounds.SESSION_GROUNDS_REQUESTED)
            .setReason(reason)
            .addAllUnits(called.stream().map(Post::getUnit).toList())
            .addAgenda(agenda)
            .setMeans(SessionMeans.SESSION_MEANS_MEETING_ROOM)
            .setPlace("区矛调中心会议室")
            .setPlannedTime(at(time));
    return by(convener).conveneSession(request.build()).getSession();
  }

  /** It was held at that time, and all that were called were there. */
  public Session record(Session session, String time, String minutes) {
    var request =
        RecordSessionRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(session.getName())
            .setActingOfficer(post.getHolders(0))
            .setHeldTime(at(time))
            .addAllPresentUnits(
                session.getUnitsList().stream().map(called -> called.getUnit()).toList())
            .setMinutes(minutes);
    return by(convener).recordSession(request.build()).getSession();
  }

  /**
   * What was resolved.
   *
   * @param tasks of the units, in the order they were called
   * @param budget of each task, as {@code 1wd}
   */
  public Session resolve(Session session, String resolution, List<String> tasks, String budget) {
    var request =
        ResolveSessionRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(session.getName())
            .setActingOfficer(post.getHolders(0))
            .setResolution(resolution);
    for (int i = 0; i < tasks.size(); i++) {
      request.addTasks(
          TaskToGive.newBuilder()
              .setUnit(session.getUnits(i).getUnit())
              .setTask(tasks.get(i))
              .setBudget(budget));
    }
    return by(convener).resolveSession(request.build()).getSession();
  }

  /** A unit says by that post that its task is done. */
  public Session handIn(Session session, int task, Post done, String text) {
    var request =
        HandInTaskRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(session.getName())
            .setActingOfficer(done.getHolders(0))
            .setTask(task)
            .setText(text);
    return by(units).handInTask(request.build()).getSession();
  }

  /** Every task is done, and that settles it. */
  public Session close(Session session, String outcome) {
    var request =
        CloseSessionRequest.newBuilder()
            .setRequestId(Line.id())
            .setName(session.getName())
            .setActingOfficer(post.getHolders(0))
            .setOutcome(outcome);
    return by(convener).closeSession(request.build()).getSession();
  }

  /** As it is now. */
  public Session now(Session session) {
    return by(convener)
        .getSession(GetSessionRequest.newBuilder().setName(session.getName()).build());
  }

  private static Timestamp at(String time) {
    var instant = OffsetDateTime.parse(time).toInstant();
    return Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();
  }

  private static SessionServiceBlockingStub by(Line line) {
    return line.call(SessionServiceGrpc::newBlockingStub);
  }
}
