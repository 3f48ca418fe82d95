package org.fengqiao.adapters.grpc;

import java.util.EnumSet;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.proto.cases.v1.Case;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceBlockingStub;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc.CaseServiceStub;
import org.fengqiao.proto.cases.v1.GetCaseRequest;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.cases.v1.SignForCaseRequest;

/** Cases of a town through the real interceptors, as its partners call for them. */
final class CaseCalls implements AutoCloseable {
  static final String VILLAGE = "divisions/620402202206";
  static final String DISTRICT = "divisions/620402000000";
  static final UnaryRpcs RPCS = new UnaryRpcs(CaseServiceGrpc.getServiceDescriptor());

  final CaseTown town;
  final TestPartners partners = new TestPartners();
  final Stopping stopping = new Stopping();
  final GrpcHarness harness;

  /** The partner that reports, the partner of the units, one that sees all, one that sees none. */
  final String platform;

  final String units;
  final String overseer;
  final String stranger;

  CaseCalls() {
    this(store -> store);
  }

  /** With something between the use cases and the store. */
  CaseCalls(UnaryOperator<Store> between) {
    this(new TownRules(), between);
  }

  /** Under other rules. */
  CaseCalls(TownRules rules) {
    this(rules, store -> store);
  }

  private CaseCalls(TownRules rules, UnaryOperator<Store> between) {
    town = new CaseTown(rules, store -> new DeadlineStore(between.apply(store)));
    harness =
        new GrpcHarness(
            partners,
            town.town.clock,
            CaseServices.cases(town, stopping),
            CaseServices.claimants(town),
            CaseServices.books(town));
    platform = admit(town.platform());
    units = admit(town.units());
    overseer = admit(town.overseer(EnumSet.allOf(Right.class)));
    stranger = admit(town.stranger());
  }

  /** Lets a partner in; its secret. */
  String admit(Caller caller) {
    return partners.admit(caller.partner().value(), caller.home(), caller.rights());
  }

  CaseServiceBlockingStub as(String secret) {
    return CaseServiceGrpc.newBlockingStub(harness.as(secret));
  }

  CaseServiceBlockingStub as(String secret, String language) {
    return CaseServiceGrpc.newBlockingStub(harness.as(secret, language));
  }

  CaseServiceStub streaming(String secret) {
    return CaseServiceGrpc.newStub(harness.as(secret));
  }

  String id() {
    return town.town.ids.next().toString();
  }

  /** A broken road on the village, reported by phone. */
  ReportCaseRequest.Builder road() {
    return ReportCaseRequest.newBuilder()
        .setRequestId(id())
        .setChannel(org.fengqiao.proto.cases.v1.Channel.CHANNEL_HOTLINE)
        .setCategory(TownRules.ROAD.value())
        .setSubject("路面塌陷")
        .setText("村口路面塌陷，已有人摔伤。")
        .setReporter(Reporter.newBuilder().setName("王某").setPhone("13900000001"))
        .setPatch(VILLAGE);
  }

  /** A petition, which is never routed by itself. */
  ReportCaseRequest.Builder petition() {
    return road().setChannel(org.fengqiao.proto.cases.v1.Channel.CHANNEL_PETITION);
  }

  Case report(ReportCaseRequest.Builder request) {
    return as(platform).reportCase(request.build()).getCase();
  }

  /** The case as its reporter sees it now. */
  Case get(Case c) {
    return as(platform).getCase(GetCaseRequest.newBuilder().setName(c.getName()).build());
  }

  Case signFor(Case c) {
    return as(units)
        .signForCase(
            SignForCaseRequest.newBuilder()
                .setRequestId(id())
                .setName(c.getName())
                .setActingOfficer(villager())
                .build())
        .getCase();
  }

  /** The secretary of the village. */
  String villager() {
    return Names.of(town.villager);
  }

  @Override
  public void close() {
    harness.close();
  }
}
