package org.fengqiao.bootstrap.demo;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.Ids;
import org.fengqiao.application.partners.IssueToken;
import org.fengqiao.application.partners.RegisterPartner;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.domain.partners.TokenSecret;
import org.fengqiao.domain.people.UnitId;

/** The partners of a place: one that may do all, a hotline, and a mini-program. */
final class DemoPartners {
  private static final PartnerId DEMO = new PartnerId("demo");

  private final RegisterPartner register;
  private final IssueToken issueToken;
  private final Ids ids;

  @Inject
  DemoPartners(RegisterPartner register, IssueToken issueToken, Ids ids) {
    this.register = register;
    this.issueToken = issueToken;
    this.ids = ids;
  }

  void load(Place place, List<UnitId> units) {
    register(
        place,
        DEMO,
        "演示",
        new Rights(
            EnumSet.allOf(Right.class),
            EnumSet.allOf(Channel.class),
            Set.of(),
            Set.of(place.home()),
            Set.copyOf(units),
            Set.of(place.home())));
    register(
        place,
        new PartnerId("hotline-12345"),
        "12345 政务服务便民热线",
        reporting(
            place,
            Set.of(Channel.ORDER_12345, Channel.HOTLINE),
            Set.of(
                Right.REPORT_CASE,
                Right.GET_CASE,
                Right.LIST_CASES,
                Right.LIST_TRACE,
                Right.WATCH_CASES,
                Right.WITHDRAW_CASE)));
    register(
        place,
        new PartnerId("mini-program"),
        "枫桥小程序",
        reporting(
            place,
            Set.of(Channel.QR_CODE, Channel.SNAP, Channel.MINI_PROGRAM),
            Set.of(Right.REPORT_CASE, Right.GET_CASE, Right.LIST_CASES, Right.RESOLVE_QR_CODE)));
  }

  /** A new token of the partner that may do all. */
  TokenSecret token(Place place) {
    var id = ids.next();
    var request = new Request(PartnerId.FENGQIAO, id, Digest.of(new byte[0]));
    return issueToken
        .issue(
            place.founder(), new IssueToken.Command(request, DEMO, "demo-token", Optional.empty()))
        .secret()
        .orElseThrow();
  }

  private static Rights reporting(Place place, Set<Channel> channels, Set<Right> calls) {
    return new Rights(calls, channels, Set.of(), Set.of(place.home()), Set.of(), Set.of());
  }

  private void register(Place place, PartnerId id, String name, Rights rights) {
    register.register(
        place.founder(),
        new RegisterPartner.Command(
            DemoRequests.make("partner/" + id.value()), id, name, place.home(), rights));
  }
}
