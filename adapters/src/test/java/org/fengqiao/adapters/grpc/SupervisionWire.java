package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import org.fengqiao.application.cases.supervisions.SupervisionTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.AcceptReplyRequest;
import org.fengqiao.proto.cases.v1.GetSupervisionRequest;
import org.fengqiao.proto.cases.v1.OrderSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReplyToSupervisionRequest;
import org.fengqiao.proto.cases.v1.ReturnReplyRequest;
import org.fengqiao.proto.cases.v1.Supervision;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc;
import org.fengqiao.proto.cases.v1.SupervisionServiceGrpc.SupervisionServiceBlockingStub;
import org.fengqiao.proto.cases.v1.WithdrawSupervisionRequest;

/** Supervisions of a town through the real interceptors, as its partners call for them. */
final class SupervisionWire implements AutoCloseable {
  static final String VILLAGE = "divisions/620402202206";

  final SupervisionTown town = new SupervisionTown(DeadlineStore::new);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partner of all units, of the village's, one that sees all, one that sees nothing. */
  final String units = admit(town.units());

  final String village = admit(town.village());
  final String overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
  final String stranger = admit(town.cases.stranger());

  SupervisionWire() {
    var clock = town.cases.town.clock;
    var service =
        new SupervisionGrpcService(
            new SupervisionCalls(
                town.views, town.order, town.reply, town.giveBack, town.accept, town.withdraw),
            new SupervisionReadCalls(town.get, town.list));
    harness = new GrpcHarness(partners, clock, service);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  SupervisionServiceBlockingStub as(String secret) {
    return SupervisionServiceGrpc.newBlockingStub(harness.as(secret, "en"));
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  /** The director of the town's centre, and the secretary of the village. */
  String director() {
    return Names.of(town.cases.townsman);
  }

  String villager() {
    return Names.of(town.cases.villager);
  }

  /** The director orders the village committee to clear the river. */
  OrderSupervisionRequest.Builder ordering() {
    return OrderSupervisionRequest.newBuilder()
        .setRequestId(id())
        .setSuperior(Names.of(town.cases.director.id()))
        .setActingOfficer(director())
        .setUnit(Names.of(town.cases.secretary.unit()))
        .setPatch(VILLAGE)
        .setDemand("限期清理河道");
  }

  Supervision order() {
    return as(units).orderSupervision(ordering().build()).getSupervision();
  }

  ReplyToSupervisionRequest.Builder replying(Supervision s) {
    return ReplyToSupervisionRequest.newBuilder()
        .setRequestId(id())
        .setName(s.getName())
        .setActingOfficer(villager())
        .setText("已清理完毕");
  }

  Supervision reply(Supervision s) {
    return as(village).replyToSupervision(replying(s).build()).getSupervision();
  }

  ReturnReplyRequest.Builder returning(Supervision s) {
    return ReturnReplyRequest.newBuilder()
        .setRequestId(id())
        .setName(s.getName())
        .setActingOfficer(director())
        .setReason("下游仍有垃圾");
  }

  AcceptReplyRequest.Builder accepting(Supervision s) {
    return AcceptReplyRequest.newBuilder()
        .setRequestId(id())
        .setName(s.getName())
        .setActingOfficer(director())
        .setNote("可以销号");
  }

  WithdrawSupervisionRequest.Builder withdrawing(Supervision s) {
    return WithdrawSupervisionRequest.newBuilder()
        .setRequestId(id())
        .setName(s.getName())
        .setActingOfficer(director())
        .setReason("重复督办");
  }

  Supervision get(Supervision s) {
    return as(village)
        .getSupervision(GetSupervisionRequest.newBuilder().setName(s.getName()).build());
  }

  @Override
  public void close() {
    harness.close();
  }
}
