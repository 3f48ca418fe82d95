package org.fengqiao.application.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.LegalRoute;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.fengqiao.domain.petitions.RefusalCause;
import org.fengqiao.domain.policies.CaseworkRule;
import org.junit.jupiter.api.Test;

class RegisterPetitionTest {
  private final PetitionTown town = new PetitionTown();

  private Petition register(PetitionSketch sketch) {
    return town.register.register(town.xinfang(), sketch.command()).aggregate();
  }

  private Refusal refused(Reason reason, PetitionSketch sketch) {
    return refused(reason, town.xinfang(), sketch);
  }

  private Refusal refused(Reason reason, Caller caller, PetitionSketch sketch) {
    var command = sketch.command();
    var refusal = assertThrows(Refusal.class, () -> town.register.register(caller, command));
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void registersWhatCameAndShowsItWithItsWords() {
    var p = register(town.letter(PetitionKind.CLAIM));
    var view = town.get.get(town.xinfang(), p.id());
    var text = (Shown.Present) view.shown(p.text());
    assertEquals("拖欠工资", text.content().fields().get("subject"));
    var petitioner = (Shown.Present) view.petitioner();
    assertEquals("P-1", petitioner.content().fields().get("id"));
    assertEquals("13900000001", petitioner.content().fields().get("phone"));
    assertEquals(1, view.times().size());
    assertFalse(view.ended());
  }

  @Test
  void answersASourceIdWithThePetitionItMade() {
    var p = register(town.letter(PetitionKind.CLAIM).source("WEB-1"));
    var again =
        town.register.register(
            town.xinfang(), town.letter(PetitionKind.CLAIM).source("WEB-1").command());
    assertTrue(again.repeated());
    assertEquals(p.id(), again.aggregate().id());
  }

  @Test
  void isDoneByAnOfficerOfTheUnitOnGroundThatItServes() {
    refused(
        PetitionReason.NOT_IN_HAND,
        town.caller("both", Set.of(), town.office, town.bureau),
        town.letter(PetitionKind.CLAIM)
            .by(
                town.xinfang(),
                new PetitionStaff(town.bureau.unit(), town.office.post(), town.office.officer())));
    var stranger = town.letter(PetitionKind.CLAIM);
    refused(PartnerReason.OFFICER_NOT_ACTING, town.cases.stranger(), stranger);
    var village = PetitionStaff.at(town.cases, new DivisionCode("620402202205"), "宋梁村");
    refused(
        PartnerReason.PATCH_OFF_SCOPE,
        town.caller("village", Set.of(), village),
        town.letter(PetitionKind.CLAIM).by(town.xinfang(), village));
  }

  @Test
  void needsAPackThatHasPetitionsAndALawOnTheDay() {
    var before = new PetitionTown(store -> store, Instant.parse("2005-04-30T15:59:59Z"));
    var command = before.letter(PetitionKind.CLAIM).command();
    var early =
        assertThrows(Refusal.class, () -> before.register.register(before.xinfang(), command));
    assertEquals(PetitionReason.NO_LAW_IN_FORCE, early.reason());
    assertEquals("2005-04-30", early.details().get("day"));
    town.cases.rules.handle(CaseworkRule.DEFAULT);
    refused(PetitionReason.NO_PETITION_RULE, town.letter(PetitionKind.CLAIM));
  }

  @Test
  void takesAtMostFiveRepresentativesOfAVisitHoweverManyCome() {
    var five = List.of("甲", "乙", "丙", "丁", "戊");
    var p = register(town.letter(PetitionKind.CLAIM).visit(120, five));
    assertEquals(120, p.filing().petitioners());
    assertEquals(5, p.filing().representatives());
    var six = List.of("甲", "乙", "丙", "丁", "戊", "己");
    refused(
        PetitionReason.TOO_MANY_REPRESENTATIVES,
        town.letter(PetitionKind.CLAIM).of("P-2", "land").visit(120, six));
    assertThrows(Refusal.class, () -> town.letter(PetitionKind.CLAIM).visit(4, five).command());
  }

  @Test
  void refusesASecondOfTheSamePersonAndMatterAtAnyLevelWhileOneRuns() {
    var p = register(town.letter(PetitionKind.CLAIM));
    var refusal = refused(PetitionReason.PARALLEL_FILING, town.letter(PetitionKind.CLAIM));
    assertEquals(p.id().name(), refusal.details().get("petition"));
    var city = town.caller("city", Set.of(), town.reexaminer);
    refused(
        PetitionReason.PARALLEL_FILING,
        city,
        town.letter(PetitionKind.SUGGESTION).by(city, town.reexaminer));
    register(town.letter(PetitionKind.CLAIM).of("P-2", "wages"));
    register(town.letter(PetitionKind.CLAIM).of("P-1", "land"));
  }

  @Test
  void takesAnotherOnceTheFirstEndedWithoutAnOpinion() {
    town.withdrawn(town.registered(PetitionKind.CLAIM));
    var refusing =
        new RefusePetition.Command(
            town.on(town.xinfang(), town.registered(PetitionKind.CLAIM), town.office),
            RefusalCause.OF_OTHER_ORGANS,
            "属人大职权");
    town.refuse.refuse(town.xinfang(), refusing);
    var diverting =
        new DivertPetition.Command(
            town.on(town.bureaus(), town.accepted(PetitionKind.CLAIM), town.bureau),
            LegalRoute.ARBITRATION,
            "请申请劳动仲裁");
    town.divert.divert(town.bureaus(), diverting);
    var answering =
        new AnswerPetition.Command(
            town.on(town.bureaus(), town.accepted(PetitionKind.SUGGESTION), town.bureau), "已采纳");
    assertEquals(
        PetitionStatus.ANSWERED,
        town.answer.answer(town.bureaus(), answering).aggregate().status());
    register(town.letter(PetitionKind.CLAIM));
  }

  @Test
  void takesAnotherAfterAFinalOpinionOnlyWithNewFacts() {
    var ended = town.ended();
    var refusal = refused(PetitionReason.FINAL_OPINION_GIVEN, town.letter(PetitionKind.CLAIM));
    assertEquals(ended.id().name(), refusal.details().get("petition"));
    var anew = register(town.letter(PetitionKind.CLAIM).newFacts("新查明工程款去向"));
    assertTrue(anew.newFacts().isPresent());
    refused(PetitionReason.PARALLEL_FILING, town.letter(PetitionKind.CLAIM).newFacts("又有新证据"));
  }

  @Test
  void holdsADecisionOfWhichNoReviewWasAskedInTimeForFinal() {
    var p = town.decided(town.accepted(PetitionKind.CLAIM));
    refused(PetitionReason.PARALLEL_FILING, town.letter(PetitionKind.CLAIM));
    var asking = town.asking(p);
    town.cases.pass(Duration.ofDays(33));
    assertTrue(town.get.get(town.xinfang(), p.id()).ended());
    refused(PetitionReason.FINAL_OPINION_GIVEN, town.letter(PetitionKind.CLAIM));
    register(town.letter(PetitionKind.CLAIM).newFacts("新证据"));
    var refusal = assertThrows(Refusal.class, () -> town.askReview.ask(town.xinfang(), asking));
    assertEquals(PetitionReason.PARALLEL_FILING, refusal.reason());
  }

  @Test
  void registersNothingThroughWhomItAccuses() {
    var both = town.caller("both", Set.of(), town.office, town.bureau);
    var accusing =
        town.letter(PetitionKind.ACCUSATION)
            .by(both, town.office)
            .accusing(List.of(town.bureau.unit()), List.of());
    refused(PetitionReason.ROUTED_TO_ACCUSED, both, accusing);
    var nobody = new UnitId(town.cases.town.ids.next());
    refused(
        PeopleReason.UNIT_NOT_FOUND,
        town.letter(PetitionKind.ACCUSATION).accusing(List.of(nobody), List.of()));
    refused(
        PeopleReason.POST_NOT_FOUND,
        town.letter(PetitionKind.ACCUSATION)
            .accusing(List.of(), List.of(new PostId(nobody.value()))));
  }

  @Test
  void needsTheRight() {
    var none = town.cases.overseer(EnumSet.noneOf(Right.class));
    refused(PartnerReason.RIGHT_MISSING, none, town.letter(PetitionKind.CLAIM));
  }
}
