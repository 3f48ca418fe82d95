package org.fengqiao.application.cases;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.Ids;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.MemoryOfficers;
import org.fengqiao.application.people.OnDuty;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseAt;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.CaseNumber;
import org.fengqiao.domain.cases.CaseReport;
import org.fengqiao.domain.cases.CaseRoutesAt;
import org.fengqiao.domain.cases.CaseWaking;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.Origin;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Routing;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.Words;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;

/** Brings cases about in a store in memory, by a pack's rules, without asking who may. */
public final class CaseClerk {
  private static final PartnerId HOTLINE = new PartnerId("hotline");

  private final MemoryStore memory;
  private final Policies policies;
  private final Router router;
  private final Ids ids;
  private final InstantSource clock;
  private long reports;

  public CaseClerk(
      MemoryStore memory, Policies policies, Posts posts, Ids ids, InstantSource clock) {
    this.memory = memory;
    this.policies = policies;
    this.router = new Router(posts, new Ladders(posts), new OnDuty(new MemoryOfficers(memory)));
    this.ids = ids;
    this.clock = clock;
  }

  /** Reports a matter, which is routed where the pack can. */
  public CaseId report(Channel channel, Classing classing, DivisionCode division) {
    var pack = policies.inForce(division, clock.instant());
    var routed = router.route(pack, division, channel, classing, clock.instant());
    var reported = reported(channel, classing, division, routed.routing());
    return make(CaseReport.routed(reported, routed.route(), new PlaceRules(policies, pack)));
  }

  /** Reports what the officer of a ladder's first post mended at once. */
  public CaseId fixed(
      Channel channel, Classing classing, DivisionCode division, OfficerId officer) {
    var pack = policies.inForce(division, clock.instant());
    var routing = router.unrouted(pack, classing, Unrouted.FIXED_ON_THE_SPOT).routing();
    var reported = reported(channel, classing, division, routing);
    var climb = climb(Tier.ORDINARY, division);
    return make(
        CaseReport.fixed(
            reported, classing, climb, officer, words(), new PlaceRules(policies, pack)));
  }

  /** Reports a matter that is for the police, and goes there at once. */
  public CaseId sent(Channel channel, Classing classing, DivisionCode division) {
    var pack = policies.inForce(division, clock.instant());
    var routing = Router.routing(pack, classing, Optional.empty());
    var reported = reported(channel, classing, division, routing);
    var police = new CaseRoutesAt.Elsewhere(RedirectRoute.POLICE_110, Optional.empty());
    return make(CaseReport.sentOn(reported, classing, police, new PlaceRules(policies, pack)));
  }

  private CaseFact.Reported reported(
      Channel channel, Classing classing, DivisionCode division, Routing routing) {
    var now = clock.instant();
    return new CaseFact.Reported(
        new CaseId(ids.next()),
        CaseNumber.of(division, LocalDate.of(2026, 11, 20), ++reports),
        new Origin(HOTLINE, channel, Optional.empty(), now, Optional.empty(), Optional.empty()),
        Patch.of(division),
        classing,
        new Words(words(), Optional.empty(), false),
        routing);
  }

  private ContentRef words() {
    var digest = Digest.of("words".getBytes(StandardCharsets.UTF_8));
    return new ContentRef(new ContentId(ids.next()), digest);
  }

  private CaseId make(Decided<Case> made) {
    var now = clock.instant();
    memory.deciding().act(() -> Optional.of(Changes.making(Actor.of(HOTLINE), now, made)));
    return made.after().id();
  }

  /** Makes a move. */
  public void move(CaseId id, Function<CaseAt, Decided<Case>> move) {
    change(id, at -> Optional.of(move.apply(at)));
  }

  /** Looks at the clocks. */
  public void wake(CaseId id) {
    change(
        id, at -> CaseWaking.wake(at.c(), at.rules(), p -> router.holders(p, at.now()), at.now()));
  }

  /** The ladder of a tier for a division. */
  public Climb climb(Tier tier, DivisionCode division) {
    var pack = policies.inForce(division, clock.instant());
    return router.climbOrRefuse(pack, division, tier, Classing.UNKNOWN);
  }

  private void change(CaseId id, Function<CaseAt, Optional<Decided<Case>>> change) {
    var now = clock.instant();
    memory
        .deciding()
        .act(() -> {
          var found = memory.find(Case.class, Case.ref(id)).orElseThrow();
          var c = found.aggregate();
          var rules = new PlaceRules(policies, policies.inForce(c.patch().division(), now));
          return change
              .apply(new CaseAt(c, rules, now))
              .map(decided -> Changes.moving(Actor.FENGQIAO, now, found, decided));
        });
  }
}
