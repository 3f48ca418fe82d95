package org.fengqiao.application.cases;

import static org.fengqiao.application.cases.CatalogueTown.CRIME;
import static org.fengqiao.application.cases.CatalogueTown.EXIT;
import static org.fengqiao.application.cases.CatalogueTown.FIRE;
import static org.fengqiao.application.cases.CatalogueTown.FRAUD;
import static org.fengqiao.application.cases.CatalogueTown.PERMIT;
import static org.fengqiao.application.cases.CatalogueTown.WATER;
import static org.fengqiao.application.cases.CatalogueTown.attachment;
import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseState;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.RedirectRoute;
import org.fengqiao.domain.cases.Routing.Unrouted;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.policies.AdmissionRule;
import org.fengqiao.domain.policies.CategoryRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.junit.jupiter.api.Test;

/** What a catalogue, and what a pack says of its categories, do to cases. */
class ClassedCasesTest {
  private final CatalogueTown classed = new CatalogueTown();
  private final CaseTown town = classed.town;

  private static List<Optional<PostId>> posts(Case c) {
    return c.climb().orElseThrow().posts().stream().map(post -> post.post()).toList();
  }

  @Test
  void takeKindAndTierFromTheNearestCategoryThatSaysThem() {
    var c = classed.report(EXIT);
    assertEquals(Optional.of(CaseKind.HAZARD), c.classing().kind());
    assertEquals(Optional.of(Tier.ORDINARY), c.classing().tier());
  }

  @Test
  void keepTheVersionOfTheCatalogueTheyWereClassedBy() {
    var c = classed.report(WATER);
    assertEquals(Optional.of("catalogues/gansu/versions/1"), c.routing().catalogue());
    classed.publish(2);
    var kept = town.signFor(c).aggregate();
    assertEquals(Optional.of("catalogues/gansu/versions/1"), kept.routing().catalogue());
    var later = classed.report(WATER);
    assertEquals(Optional.of("catalogues/gansu/versions/2"), later.routing().catalogue());
    var triaged =
        town.triage(
            classed.report(Channel.PETITION, WATER),
            Optional.of(FIRE),
            Optional.empty(),
            Optional.empty());
    assertEquals(Optional.of("catalogues/gansu/versions/2"), triaged.routing().catalogue());
  }

  @Test
  void nameNoCatalogueWithoutACategoryOrWhereThePackHasNone() {
    var bare = town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), town.village());
    var c = town.report.report(town.platform(), bare).aggregate();
    assertEquals(Optional.empty(), c.routing().catalogue());
    assertEquals(Optional.empty(), new CaseTown().aCase().routing().catalogue());
  }

  @Test
  void goAtALevelToWhoseTheMatterIsAndOnUpTheLadderFromThere() {
    var c = classed.report(EXIT);
    assertEquals(List.of(Optional.of(town.police.id()), Optional.of(town.director.id())), posts(c));
    assertEquals(
        List.of(
            Optional.of(town.secretary.id()),
            Optional.of(town.police.id()),
            Optional.of(town.director.id())),
        posts(classed.report(WATER)));
  }

  @Test
  void runTheClockOfTheFirstStepAtThePostWhoseTheMatterIs() {
    var running = classed.report(EXIT).runningClocks();
    assertEquals(List.of(TownRules.STEP), running.stream().map(run -> run.clock().name()).toList());
  }

  @Test
  void passOverTheVillageWhereTheMatterIsOffItsList() {
    var c = classed.report(PERMIT);
    assertEquals(CaseStatus.DISPATCHED, c.status());
    assertEquals(List.of(Optional.of(town.director.id())), posts(c));
    var triaged =
        town.triage(
            classed.report(Channel.PETITION, WATER),
            Optional.of(PERMIT),
            Optional.empty(),
            Optional.empty());
    var dispatched = town.dispatch(triaged, Optional.empty(), Optional.empty());
    assertEquals(List.of(Optional.of(town.director.id())), posts(dispatched));
  }

  @Test
  void waitForAPersonWhereNoPostIsLeft() {
    // The ladder of ordinary matters has posts of the village alone, and the list permits alone.
    var road = new CategoryRule(TownRules.ROAD, "道路破损", Optional.empty(), Tier.ORDINARY);
    var permit = new CategoryRule(PERMIT, "许可", Optional.empty(), Tier.ORDINARY);
    classed.rules.say(
        new CategoryRules(
            List.of(road, permit),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(new AdmissionRule(Level.VILLAGE, Set.of(PERMIT))),
            List.of(),
            List.of()));
    var left = classed.report(TownRules.ROAD);
    assertEquals(CaseStatus.REPORTED, left.status());
    assertEquals(Optional.of(Unrouted.NO_POST), left.routing().unrouted());
    assertRefused(
        CaseReason.NO_LADDER, () -> town.dispatch(left, Optional.empty(), Optional.empty()));
    assertEquals(CaseStatus.DISPATCHED, classed.report(PERMIT).status());
  }

  @Test
  void areNotGivenToAVillageByHandWhereTheMatterIsOffItsList() {
    var c = classed.report(PERMIT);
    var refusal =
        assertRefused(
            CaseReason.OFF_ADMISSION_LIST,
            () -> town.dispatch(c, Optional.of(town.secretary.unit()), Optional.empty()));
    assertEquals("permit", refusal.details().get("category"));
    assertEquals("VILLAGE", refusal.details().get("level"));
    assertEquals("packs/small/versions/2", refusal.details().get("pack_version"));
    assertRefused(
        CaseReason.OFF_ADMISSION_LIST,
        () -> town.dispatch(c, Optional.of(town.police.unit()), Optional.of(town.police.id())));
    var given = town.dispatch(c, Optional.of(town.director.unit()), Optional.empty());
    assertEquals(Optional.of(town.director.unit()), given.lead());
  }

  @Test
  void areGivenToAVillageByHandWhereTheMatterIsOnItsListOrHasNoCategory() {
    var water = classed.report(WATER);
    assertEquals(
        Optional.of(town.police.unit()),
        town.dispatch(water, Optional.of(town.police.unit()), Optional.empty()).lead());
    var bare = town.command(Channel.HOTLINE, Optional.empty(), Optional.empty(), town.village());
    var c = town.report.report(town.platform(), bare).aggregate();
    assertEquals(
        Optional.of(town.police.unit()),
        town.dispatch(c, Optional.of(town.police.unit()), Optional.empty()).lead());
  }

  @Test
  void goAtOnceWhereMattersOfTheirCategoryGo() {
    var c = classed.report(Channel.QR_CODE, CRIME);
    var state = assertInstanceOf(CaseState.Redirected.class, c.state());
    assertEquals(RedirectRoute.POLICE_110, state.route());
    assertEquals(Optional.empty(), c.climb());
    assertEquals(List.of(), c.clocks());
    assertEquals(Optional.empty(), c.routing().unrouted());
    assertEquals(List.of("Reported", "Triaged", "Redirected"), facts(c));
    assertEquals(Optional.of(CaseKind.EVENT), c.classing().kind());
  }

  @Test
  void saySoWhereExactlyTheyWent() {
    var c = classed.report(FRAUD);
    assertEquals(RedirectRoute.OTHER, ((CaseState.Redirected) c.state()).route());
    var entry = town.trace.list(town.platform(), c.id(), 0, 50).getFirst();
    var words =
        entry.entry().facts().stream()
            .filter(CaseFact.Redirected.class::isInstance)
            .map(CaseFact.Redirected.class::cast)
            .map(fact -> town.memory.find(List.of(fact.note().orElseThrow().id())))
            .flatMap(found -> found.values().stream())
            .map(content -> content.fields().get(CaseWords.NOTE))
            .toList();
    assertEquals(List.of("反诈中心 96110"), words);
  }

  @Test
  void goThereFromTriageTooWithTheirClocksStopped() {
    var bare = town.command(Channel.QR_CODE, Optional.empty(), Optional.empty(), Optional.empty());
    var c = town.report.report(town.platform(), bare).aggregate();
    assertEquals(Optional.of(Unrouted.NO_PATCH), c.routing().unrouted());
    assertEquals(1, c.runningClocks().size());
    var sent = town.triage(c, Optional.of(CRIME), Optional.empty(), Optional.empty());
    assertEquals(CaseStatus.REDIRECTED, sent.status());
    assertEquals(List.of(), sent.runningClocks());
    assertEquals(Optional.of(CRIME), sent.classing().category());
  }

  @Test
  void waitForAPersonToSendThemOnAChannelThatIsRoutedByHand() {
    var c = classed.report(Channel.PETITION, CRIME);
    assertEquals(CaseStatus.REPORTED, c.status());
    assertEquals(Optional.of(Unrouted.MANUAL_CHANNEL), c.routing().unrouted());
    var triaged = town.triage(c, Optional.of(CRIME), Optional.empty(), Optional.empty());
    assertEquals(CaseStatus.TRIAGED, triaged.status());
  }

  @Test
  void areResolvedOnlyWithTheEvidenceThePackAsksFor() {
    var c = classed.signFor(classed.report(EXIT), town.policeman);
    var picture = attachment("image/jpeg");
    var refusal =
        assertRefused(
            CaseReason.EVIDENCE_MISSING,
            () -> classed.resolve(c, town.policeman, List.of(picture, attachment("text/plain"))));
    assertEquals(
        List.of(
            new Violation(
                "evidence",
                "has at least 2 attachments of media type image/* for category hazard.fire")),
        ((Refusal.Kind.Invalid) refusal.kind()).violations());
    var resolved = classed.resolve(c, town.policeman, List.of(picture, attachment("image/png")));
    assertEquals(CaseStatus.RESOLVED, resolved.status());
  }

  @Test
  void areRefusedTheMoveBeforeTheEvidence() {
    var c = classed.report(EXIT);
    assertRefused(CaseReason.ILLEGAL_MOVE, () -> classed.resolve(c, town.policeman, List.of()));
    var signed = classed.signFor(c, town.policeman);
    assertRefused(CaseReason.NOT_THE_LEAD, () -> classed.resolve(signed, town.townsman, List.of()));
  }

  @Test
  void areMendedOnTheSpotOnlyWithTheEvidenceThePackAsksFor() {
    var refusal =
        assertRefused(
            CaseReason.EVIDENCE_MISSING, () -> classed.fixed(FIRE, town.policeman, List.of()));
    assertEquals("on_the_spot.evidence", refusal.details().get("field"));
    var pictures = List.of(attachment("image/jpeg"), attachment("image/png"));
    var fixed = classed.fixed(FIRE, town.policeman, pictures);
    assertEquals(CaseStatus.CLOSED, fixed.status());
    assertEquals(Optional.of("catalogues/gansu/versions/1"), fixed.routing().catalogue());
    assertTrue(classed.fixed(WATER, town.villager, List.of()).state() instanceof CaseState.Closed);
  }

  @Test
  void areRefusedACategoryThatTheCatalogueDoesNotHave() {
    assertRefused(
        CaseReason.CATEGORY_NOT_IN_PACK, () -> classed.report(new CategoryCode("event.road")));
  }

  private List<String> facts(Case c) {
    return town.trace.list(town.platform(), c.id(), 0, 50).stream()
        .flatMap(entry -> entry.entry().facts().stream())
        .map(fact -> fact.getClass().getSimpleName())
        .toList();
  }
}
