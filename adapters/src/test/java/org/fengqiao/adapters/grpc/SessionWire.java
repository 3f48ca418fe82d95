package org.fengqiao.adapters.grpc;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.util.EnumSet;
import org.fengqiao.application.cases.sessions.GetSession;
import org.fengqiao.application.cases.sessions.ListSessions;
import org.fengqiao.application.cases.sessions.SessionTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.Attachment;
import org.fengqiao.proto.cases.v1.CloseSessionRequest;
import org.fengqiao.proto.cases.v1.ConveneSessionRequest;
import org.fengqiao.proto.cases.v1.HandInTaskRequest;
import org.fengqiao.proto.cases.v1.RaiseSessionRequest;
import org.fengqiao.proto.cases.v1.RecordSessionRequest;
import org.fengqiao.proto.cases.v1.ResolveSessionRequest;
import org.fengqiao.proto.cases.v1.ReturnTaskRequest;
import org.fengqiao.proto.cases.v1.Session;
import org.fengqiao.proto.cases.v1.SessionGrounds;
import org.fengqiao.proto.cases.v1.SessionMeans;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc;
import org.fengqiao.proto.cases.v1.SessionServiceGrpc.SessionServiceBlockingStub;
import org.fengqiao.proto.cases.v1.TaskToGive;
import org.fengqiao.proto.cases.v1.WithdrawSessionRequest;
import org.fengqiao.proto.grids.v1.DivisionLevel;

/** Joint sessions of a district through the real interceptors, as its partners call for them. */
final class SessionWire implements AutoCloseable {
  static final String VILLAGE = "divisions/620402202206";

  final SessionTown town = new SessionTown(DeadlineStore::new);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partner of the town, of the district's centre, of all units, one that sees all, none. */
  final String townCentre = admit(town.town());

  final String district = admit(town.district());
  final String departments = admit(town.departments());
  final String overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
  final String stranger = admit(town.cases.stranger());

  SessionWire() {
    var access = town.cases.town.access;
    var service =
        new SessionGrpcService(
            new SessionCalls(
                town.views,
                town.convene,
                town.record,
                town.resolve,
                town.handIn,
                town.giveBack,
                town.close,
                town.raise,
                town.withdraw),
            new SessionReadCalls(
                new GetSession(access, town.inSight, town.views),
                new ListSessions(access, town.sessions, town.views)));
    harness = new GrpcHarness(partners, town.cases.town.clock, service);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  SessionServiceBlockingStub as(String secret) {
    return SessionServiceGrpc.newBlockingStub(harness.as(secret));
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  String townsman() {
    return Names.of(town.cases.townsman);
  }

  String leading() {
    return Names.of(town.leading);
  }

  /** The head of the unit of that place. */
  String head(int place) {
    return Names.of(town.head(place));
  }

  String unit(int place) {
    return Names.of(town.units.get(place));
  }

  Timestamp inDays(int days) {
    return Times.toProto(town.cases.town.now().plus(Duration.ofDays(days)));
  }

  /** The district convenes the first units on the village. */
  ConveneSessionRequest.Builder wages(int units) {
    return ConveneSessionRequest.newBuilder()
        .setRequestId(id())
        .setActingOfficer(leading())
        .setLevel(DivisionLevel.DIVISION_LEVEL_DISTRICT)
        .setPatch(VILLAGE)
        .setGrounds(SessionGrounds.SESSION_GROUNDS_REQUESTED)
        .setReason("百余名工人被欠薪")
        .addAllUnits(town.units.subList(0, units).stream().map(Names::of).toList())
        .addAgenda("通报情况")
        .addAgenda("落实垫付")
        .setMeans(SessionMeans.SESSION_MEANS_VIDEO_NETWORK)
        .setPlace("视联网一号会议室")
        .setPlannedTime(inDays(1));
  }

  /** The town convenes the first two units on a case. */
  ConveneSessionRequest.Builder small(String about) {
    return wages(2)
        .setActingOfficer(townsman())
        .setLevel(DivisionLevel.DIVISION_LEVEL_TOWN)
        .clearPatch()
        .addCases(about);
  }

  Session convene() {
    var about = Names.of(town.cases.aCase().id());
    return as(townCentre).conveneSession(small(about).build()).getSession();
  }

  RecordSessionRequest.Builder recording(Session session) {
    return RecordSessionRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(session.getOfficer())
        .setHeldTime(inDays(0))
        .addPresentUnits(session.getUnits(0).getUnit())
        .setMinutes("各单位汇报");
  }

  /** Each unit is given a task. */
  ResolveSessionRequest.Builder resolving(Session session) {
    var request =
        ResolveSessionRequest.newBuilder()
            .setRequestId(id())
            .setName(session.getName())
            .setActingOfficer(session.getOfficer())
            .setResolution("先行垫付");
    session
        .getUnitsList()
        .forEach(unit ->
            request.addTasks(TaskToGive.newBuilder().setUnit(unit.getUnit()).setTask("核对名册")));
    return request;
  }

  /** By the head of the unit of that place. */
  HandInTaskRequest.Builder handingIn(Session session, int task, int place) {
    return HandInTaskRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(head(place))
        .setTask(task)
        .setText("已垫付")
        .addEvidence(
            Attachment.newBuilder()
                .setUri("https://files.example/1.pdf")
                .setMediaType("application/pdf")
                .setSizeBytes(1000)
                .setSha256("0".repeat(64)));
  }

  ReturnTaskRequest.Builder returning(Session session, int task) {
    return ReturnTaskRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(session.getOfficer())
        .setTask(task)
        .setReason("名册不全");
  }

  CloseSessionRequest.Builder closing(Session session) {
    return CloseSessionRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(session.getOfficer())
        .setOutcome("工资已发放");
  }

  RaiseSessionRequest.Builder raising(Session session) {
    return RaiseSessionRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(session.getOfficer())
        .setReason("镇级无权协调")
        .addUnits(unit(2))
        .setMeans(SessionMeans.SESSION_MEANS_ON_SITE)
        .setPlace("项目工地")
        .setPlannedTime(inDays(2));
  }

  WithdrawSessionRequest.Builder withdrawing(Session session) {
    return WithdrawSessionRequest.newBuilder()
        .setRequestId(id())
        .setName(session.getName())
        .setActingOfficer(session.getOfficer())
        .setReason("已自行解决");
  }

  /** A session of the town whose tasks are given. */
  Session resolved() {
    var session = convene();
    as(townCentre).recordSession(recording(session).build());
    return as(townCentre).resolveSession(resolving(session).build()).getSession();
  }

  @Override
  public void close() {
    harness.close();
  }
}
