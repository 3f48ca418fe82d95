package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import org.fengqiao.application.cases.whistles.DaguanList;
import org.fengqiao.application.cases.whistles.GetWhistle;
import org.fengqiao.application.cases.whistles.ListWhistles;
import org.fengqiao.application.cases.whistles.WhistleTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Role;
import org.fengqiao.proto.cases.v1.BlowWhistleRequest;
import org.fengqiao.proto.cases.v1.GetWhistleRequest;
import org.fengqiao.proto.cases.v1.ReportInRequest;
import org.fengqiao.proto.cases.v1.SettleWhistleRequest;
import org.fengqiao.proto.cases.v1.Whistle;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc;
import org.fengqiao.proto.cases.v1.WhistleServiceGrpc.WhistleServiceBlockingStub;

/** Whistles of a town through the real interceptors, as its partners call for them. */
final class WhistleWire implements AutoCloseable {
  static final String VILLAGE = "divisions/620402202206";

  final WhistleTown town = new WhistleTown(DeadlineStore::new);
  final TestPartners partners = new TestPartners();
  final GrpcHarness harness;

  /** The partner of the village's and town's units, of the organs, one that sees all, none. */
  final String village = admit(town.village());

  final String departments = admit(town.departments());
  final String overseer = admit(town.cases.overseer(EnumSet.allOf(Right.class)));
  final String stranger = admit(town.cases.stranger());

  WhistleWire() {
    var access = town.cases.town.access;
    var service =
        new WhistleGrpcService(
            new WhistleCalls(
                town.views,
                town.blow,
                town.reportIn,
                town.outcome,
                town.settle,
                town.withdraw,
                town.appraise),
            new WhistleReadCalls(
                new GetWhistle(access, town.inSight, town.views),
                new ListWhistles(access, town.whistles, town.views)));
    harness = new GrpcHarness(partners, town.cases.town.clock, service);
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  WhistleServiceBlockingStub as(String secret) {
    return as(secret, "en");
  }

  WhistleServiceBlockingStub as(String secret, String language) {
    return WhistleServiceGrpc.newBlockingStub(harness.as(secret, language));
  }

  String id() {
    return town.cases.town.ids.next().toString();
  }

  /** The secretary of the village. */
  String villager() {
    return Names.of(town.cases.villager);
  }

  /** Who holds the post of the organ of that place among those called. */
  String officer(Whistle whistle, int place) {
    var organ = whistle.getCalls(place).getOrgan();
    return Names.of(town.officer(new Role(organ)));
  }

  /** The village calls all organs for stalls in the way. */
  BlowWhistleRequest.Builder stalls() {
    return BlowWhistleRequest.newBuilder()
        .setRequestId(id())
        .setUnit(Names.of(town.cases.secretary.unit()))
        .setActingOfficer(villager())
        .setPatch(VILLAGE)
        .setItem(DaguanList.item(0, 0).value())
        .setReason("烧烤摊占道，请到场处置");
  }

  Whistle blow() {
    return as(village).blowWhistle(stalls().build()).getWhistle();
  }

  ReportInRequest.Builder coming(Whistle whistle, int place) {
    return ReportInRequest.newBuilder()
        .setRequestId(id())
        .setName(whistle.getName())
        .setActingOfficer(officer(whistle, place))
        .setOrgan(whistle.getCalls(place).getOrgan());
  }

  Whistle come(Whistle whistle, int place) {
    return as(departments).reportIn(coming(whistle, place).build()).getWhistle();
  }

  SettleWhistleRequest.Builder settling(Whistle whistle) {
    return SettleWhistleRequest.newBuilder()
        .setRequestId(id())
        .setName(whistle.getName())
        .setActingOfficer(villager())
        .setOutcome("已恢复通行");
  }

  Whistle get(Whistle whistle) {
    return as(village)
        .getWhistle(GetWhistleRequest.newBuilder().setName(whistle.getName()).build());
  }

  @Override
  public void close() {
    harness.close();
  }
}
