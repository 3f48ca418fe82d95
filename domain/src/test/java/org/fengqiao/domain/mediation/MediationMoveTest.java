package org.fengqiao.domain.mediation;

import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.mediation.MediationFixtures.AT_DISTRICT;
import static org.fengqiao.domain.mediation.MediationFixtures.MEDIATOR;
import static org.fengqiao.domain.mediation.MediationFixtures.NEIGHBOURS;
import static org.fengqiao.domain.mediation.MediationFixtures.SECOND;
import static org.fengqiao.domain.mediation.MediationFixtures.TERMS;
import static org.fengqiao.domain.mediation.MediationFixtures.TEXT;
import static org.fengqiao.domain.mediation.MediationFixtures.TOWN;
import static org.fengqiao.domain.mediation.MediationFixtures.accepted;
import static org.fengqiao.domain.mediation.MediationFixtures.agreed;
import static org.fengqiao.domain.mediation.MediationFixtures.applied;
import static org.fengqiao.domain.mediation.MediationFixtures.at;
import static org.fengqiao.domain.mediation.MediationFixtures.chosen;
import static org.fengqiao.domain.mediation.MediationFixtures.failed;
import static org.fengqiao.domain.mediation.MediationFixtures.parties;
import static org.fengqiao.domain.mediation.MediationFixtures.refused;
import static org.fengqiao.domain.mediation.MediationFixtures.settled;
import static org.fengqiao.domain.mediation.MediationFixtures.talks;
import static org.fengqiao.domain.mediation.MediationFixtures.told;
import static org.fengqiao.domain.mediation.MediationFixtures.underWay;
import static org.fengqiao.domain.mediation.MediationFixtures.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;

/** Which move is legal in which state, by hand, against what the moves do. */
class MediationMoveTest {
  /** A column a state: applied, accepted, under way, agreed, failed; nothing of the others. */
  private static final String TABLE =
      """
      ACCEPT              x . . . .
      REFUSE              x . . . .
      ADD_PARTIES         x x x . .
      CHANGE_CLAIM        x x x . .
      NAME_REPRESENTATIVE x x x . .
      DROP_PARTY          x x x . .
      RECORD_CONSENT      x x x . .
      DECLARE_CONFLICT    x x x . .
      ASSIGN              . x x . .
      RELEASE             . . x . .
      EXTEND              . x x . .
      HOLD_HEARING        . . x . .
      PROPOSE             . . x . .
      ANSWER_PROPOSAL     . . x . .
      RECORD_FACTS        . . x . .
      AGREE               . . x . .
      SIGN                . . . x .
      DROP_AGREEMENT      . . . x .
      REPORT_DANGER       x x x x .
      RAISE               . x x . .
      FAIL                . x x . .
      DECLINE             x x x x .
      WITHDRAW            x x x x .
      HAND_OFF            . . . . x
      """;

  private static final List<MediationStatus> COLUMNS =
      List.of(
          MediationStatus.APPLIED,
          MediationStatus.ACCEPTED,
          MediationStatus.UNDER_WAY,
          MediationStatus.AGREED,
          MediationStatus.FAILED);

  private static Decided<Mediation> make(
      MediationMove move, MediationAt at, ActingOfficer officer) {
    var parties = new MediationPartiesAt(at);
    var panel = new MediationPanelAt(at);
    var talks = new MediationTalksAt(at);
    var agreement = new MediationAgreementAt(at);
    return switch (move) {
      case ACCEPT -> at.accept(officer);
      case REFUSE -> at.refuse(officer, RefusalCause.OTHER, WORDS);
      case ADD_PARTIES -> parties.enter(officer, List.of(told(Side.THIRD_PARTY, 9, 1L)));
      case CHANGE_CLAIM -> parties.changeClaim(officer, 1, Optional.of(7L));
      case NAME_REPRESENTATIVE -> parties.nameRepresentative(officer, 1, List.of(2));
      case DROP_PARTY -> parties.drop(officer, 2, WORDS);
      case RECORD_CONSENT -> parties.consent(officer, List.of(4));
      case DECLARE_CONFLICT -> panel.declareConflict(officer, SECOND, WORDS);
      case ASSIGN -> panel.assign(officer, chosen(SECOND));
      case RELEASE -> panel.release(officer, MEDIATOR, ReleaseCause.UNABLE);
      case EXTEND -> at.extend(officer, Budget.parse("1d"), WORDS);
      case HOLD_HEARING -> talks.hold(officer, at.now(), List.of(1), WORDS);
      case PROPOSE -> talks.propose(officer, WORDS);
      case ANSWER_PROPOSAL -> talks.answer(officer, 1, 1, true);
      case RECORD_FACTS -> talks.recordFacts(officer, WORDS);
      case AGREE -> agreement.agree(officer, written(true, TERMS));
      case SIGN -> agreement.sign(officer, new Signer.OfParty(1), TEXT, "S-1");
      case DROP_AGREEMENT -> agreement.drop(officer, WORDS);
      case REPORT_DANGER -> at.reportDanger(officer, DangerKind.CRIMINAL, WORDS);
      case RAISE -> at.raise(officer, AT_DISTRICT, WORDS);
      case FAIL -> at.fail(officer, WORDS);
      case DECLINE -> at.decline(officer, 1, DeclineCause.UNWILLING, WORDS);
      case WITHDRAW -> at.withdraw(officer, WORDS);
      case HAND_OFF -> at.handOff(officer, LegalRoute.ADMINISTRATIVE, false, WORDS);
    };
  }

  /** One of each state, in which each move that is legal there can be made. */
  private static List<Mediation> ofEachState() {
    var proposed = talks(underWay(), "PT3H").propose(TOWN, WORDS).after();
    var failed = failed(NEIGHBOURS);
    return List.of(
        applied(),
        accepted(),
        proposed,
        agreed(),
        failed,
        settled(),
        at(applied(), "PT1H").refuse(TOWN, RefusalCause.OTHER, WORDS).after(),
        at(applied(), "PT1H").decline(TOWN, 1, DeclineCause.UNWILLING, WORDS).after(),
        at(applied(), "PT1H").withdraw(TOWN, WORDS).after(),
        at(failed, "P4D").handOff(TOWN, LegalRoute.COURT, false, WORDS).after());
  }

  private static Map<MediationMove, List<MediationStatus>> table() {
    var table = new TreeMap<MediationMove, List<MediationStatus>>();
    TABLE
        .lines()
        .map(line -> line.split(" +", -1))
        .forEach(cells -> {
          var legal = new ArrayList<MediationStatus>();
          for (int i = 0; i < COLUMNS.size(); i++) {
            if (cells[i + 1].equals("x")) {
              legal.add(COLUMNS.get(i));
            }
          }
          table.put(MediationMove.valueOf(cells[0]), legal);
        });
    return table;
  }

  @Test
  void isLegalJustWhereTheTableSaysAndNamesWhatIsLegalElsewhere() {
    var table = table();
    assertEquals(List.of(MediationMove.values()), List.copyOf(table.keySet()));
    for (var m : ofEachState()) {
      var legal = new ArrayList<String>();
      table.forEach((move, states) -> {
        if (states.contains(m.status())) {
          legal.add(move.name());
        }
      });
      assertEquals(legal, MediationMove.legalIn(m.status()));
      for (var move : MediationMove.values()) {
        if (legal.contains(move.name())) {
          // A later party has consented to nothing yet; else all did.
          var ready = move == MediationMove.RECORD_CONSENT ? withAFourth(m) : m;
          make(move, at(ready, "P5D"), TOWN);
        } else {
          var refusal =
              refused(MediationReason.ILLEGAL_MEDIATION_MOVE, () -> make(move, at(m, "P5D"), TOWN));
          assertEquals(String.join(",", legal), refusal.details().get("legal"));
          assertEquals(move.name(), refusal.details().get("move"));
          assertEquals(m.status().name(), refusal.details().get("state"));
        }
      }
    }
  }

  private static Mediation withAFourth(Mediation m) {
    return parties(m, "P4D").enter(TOWN, List.of(told(Side.THIRD_PARTY, 9, 1L))).after();
  }

  @Test
  void isForOfficersOfTheOrganizationAloneInEveryState() {
    for (var m : ofEachState()) {
      for (var move : MediationMove.values()) {
        refused(MediationReason.NOT_THE_ORGANIZATION, () -> make(move, at(m, "P5D"), VILLAGER));
      }
    }
  }

  @Test
  void hasOneOfEachState() {
    assertEquals(
        Arrays.stream(MediationStatus.values()).toList(),
        ofEachState().stream().map(Mediation::status).sorted().toList());
  }

  @Test
  void saysWhenItEndedAndInWhichWords() {
    for (var m : ofEachState()) {
      boolean open = m.state() instanceof MediationState.Open;
      boolean worded = !open && m.status() != MediationStatus.SETTLED;
      assertEquals(open, m.state().endTime().isEmpty(), m.status().name());
      assertEquals(
          worded ? Optional.of(WORDS) : Optional.empty(), m.state().endWords(), m.status().name());
    }
    assertEquals(Optional.of(after("P3D")), failed(NEIGHBOURS).state().endTime());
    assertEquals(Optional.of(after("P2D")), settled().state().endTime());
    Stream.of("PT1H", "PT2H")
        .forEach(time ->
            assertEquals(
                Optional.of(after(time)),
                at(applied(), time).withdraw(TOWN, WORDS).after().state().endTime()));
  }
}
