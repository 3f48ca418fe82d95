package org.fengqiao.application.cases.lives;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.ClaimantClerk;
import org.fengqiao.application.cases.HandOverWork;
import org.fengqiao.application.cases.MediationClerk;
import org.fengqiao.application.cases.MoveOn;
import org.fengqiao.application.cases.OnTheSpot;
import org.fengqiao.application.cases.ReportCase;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseFact;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;

/** Commands at random: mostly such as may be made, by those who may, and often not. */
final class Deeds {
  private static final int SOURCES = 150;

  static final List<Move> ALL = List.of(Move.values());

  /** No move, since it is made in every state. */
  static final String ERASE_CLAIMANT = "ERASE_CLAIMANT";

  /** No move, since the mediation makes it and nobody who has the case. */
  static final String END_MEDIATION = "END_MEDIATION";

  private static final Set<Move> FORWARD =
      EnumSet.of(Move.SIGN_FOR, Move.RESUME, Move.RESOLVE, Move.CLOSE, Move.RECORD_CALLBACK);
  private static final Set<Move> ENDINGS = EnumSet.of(Move.WITHDRAW, Move.REJECT, Move.REDIRECT);
  private static final Spot VILLAGE = new Spot.InDivision(GroundTown.VILLAGE);
  private static final Spot NEXT_VILLAGE = new Spot.InDivision(new DivisionCode("620402202205"));

  private final CaseTown town;
  private final Random random;
  private final OfficerId colleague;
  private final Moves moves;
  private final ClaimantClerk clerk;
  private final Caller platform;
  private final Caller units;
  private final Caller overseer;
  private final Caller stranger;
  private final Caller patrol;

  /**
   * Commands in a town.
   *
   * @param others a case that somebody may take another for, as chance has it
   */
  Deeds(CaseTown town, Random random, Supplier<Optional<CaseId>> others) {
    this.town = town;
    this.random = random;
    var all = EnumSet.allOf(Right.class);
    colleague = town.office.anOfficer("赵某", "13900000003").aggregate().id();
    town.office.appoint(town.secretary.id(), colleague);
    platform = town.platform();
    units = town.units();
    overseer = town.overseer(all);
    stranger = town.stranger();
    patrol = town.caller("patrol", all, units.rights().actsFor(), Set.of());
    clerk = new ClaimantClerk(town);
    moves = new Moves(town, random, others, VILLAGE, NEXT_VILLAGE);
  }

  /** A report, under a source id or none; now and then of what was mended on the spot. */
  Sent report() {
    return report(
        random.nextBoolean()
            ? Optional.of("S-" + random.nextInt(SOURCES))
            : Optional.<String>empty());
  }

  /** A report under that source id. */
  Sent report(Optional<String> source) {
    var isFixed = random.nextInt(12) == 0;
    var caller = isFixed ? patrol : platform;
    var channel = pick(List.of(Channel.HOTLINE, Channel.QR_CODE, Channel.PETITION));
    var category = Optional.of(pick(List.of(TownRules.ROAD, TownRules.ROAD, TownRules.WAGES)));
    var classing = new Classing(Optional.empty(), category, Optional.empty());
    var spot = random.nextInt(10) == 0 ? NEXT_VILLAGE : VILLAGE;
    var fix =
        isFixed
            ? Optional.of(
                new OnTheSpot(
                    pick(List.of(town.villager, town.policeman)),
                    Optional.empty(),
                    "当场回填",
                    List.of()))
            : Optional.<OnTheSpot>empty();
    var body = town.road(source);
    return new Sent(
        isFixed ? "FIX" : "REPORT",
        town.request(caller),
        Set.of(CaseFact.Reported.class),
        source,
        (process, request) ->
            Sent.Told.of(
                process.report.report(
                    caller,
                    new ReportCase.Command(
                        request,
                        channel,
                        classing,
                        source,
                        body.subject(),
                        body.text(),
                        body.location(),
                        List.of(),
                        body.reporter(),
                        Optional.of(spot),
                        Optional.empty(),
                        fix))));
  }

  /** A move of a case: mostly one that its state allows, and often the one that leads it on. */
  Sent move(Loaded<Case> found) {
    var c = found.aggregate();
    if (c.claimants().isPresent() && random.nextInt(12) == 0) {
      return erase(c);
    }
    if (c.mediation().isPresent() && random.nextInt(4) == 0) {
      return endMediation(c, c.mediation().get());
    }
    var allowed = Move.movesOf(c).stream().filter(ALL::contains).toList();
    var move = drawn(allowed.isEmpty() || random.nextInt(5) == 0 ? ALL : allowed);
    if (random.nextInt(3) == 0) {
      move = allowed.stream().filter(FORWARD::contains).findFirst().orElse(move);
    }
    var caller = random.nextInt(12) == 0 ? stranger : callerOf(move);
    if (move == Move.HAND_OVER) {
      return handOver(caller, c);
    }
    // Now and then on what the client saw of it, which may be old.
    var etag =
        random.nextInt(8) == 0
            ? Optional.of(
                Integer.toString(Math.max(1, found.version().number() - random.nextInt(2))))
            : Optional.<String>empty();
    return new Sent(
        move.name(),
        town.request(caller),
        Marks.of(move),
        Optional.empty(),
        moves.call(move, c, caller, officerFor(c), etag));
  }

  private Sent erase(Case c) {
    var caller = random.nextInt(12) == 0 ? stranger : overseer;
    int number = 1 + random.nextInt(4);
    return new Sent(
        ERASE_CLAIMANT,
        town.request(caller),
        Set.of(CaseFact.ClaimantErased.class),
        Optional.empty(),
        (process, request) -> {
          var on = new MoveOn(request, c.id(), Optional.empty());
          return Sent.Told.of(clerk.erase(process.desk, caller, on, number));
        });
  }

  /** Of the mediation that the case was seen to wait for, whatever it waits for by now. */
  private Sent endMediation(Case c, AggregateRef mediation) {
    boolean settled = random.nextBoolean();
    return new Sent(
        END_MEDIATION,
        town.request(overseer),
        Set.of(CaseFact.BackFromMediation.class),
        Optional.empty(),
        (process, request) -> {
          var on = new MoveOn(request, c.id(), Optional.empty());
          return Sent.Told.of(
              settled
                  ? MediationClerk.settle(process.desk, overseer, on, mediation, town.townsman)
                  : MediationClerk.comeBack(process.desk, overseer, on, mediation));
        });
  }

  /** Endings are rarer than in a fair draw, or no life would be long. */
  private Move drawn(List<Move> from) {
    var move = pick(from);
    return ENDINGS.contains(move) && random.nextInt(6) > 0 ? pick(from) : move;
  }

  private Caller callerOf(Move move) {
    return switch (move.by()) {
      case REPORTING_PARTNER, CODE_BEARER -> platform;
      case DISPATCHER, PLACING_DISPATCHER -> overseer;
      case LEAD_OFFICER, UNIT_OFFICER, LEAD_PARTNER, PART_OFFICER, CALLING_OFFICER -> units;
    };
  }

  private OfficerId officerFor(Case c) {
    if (random.nextInt(6) == 0) {
      return pick(List.of(town.villager, town.policeman, town.townsman, colleague));
    }
    return c.lead().map(this::officerOf).orElse(town.villager);
  }

  private OfficerId officerOf(UnitId unit) {
    if (unit.equals(town.police.unit())) {
      return town.policeman;
    }
    return unit.equals(town.director.unit())
        ? town.townsman
        : pick(List.of(town.villager, colleague));
  }

  private Sent handOver(Caller caller, Case c) {
    var from = c.state().inHandOf().orElse(town.villager);
    var to = from.equals(colleague) ? town.villager : colleague;
    var unit = c.lead().orElse(town.secretary.unit());
    int most = 1 + random.nextInt(3);
    return new Sent(
        Move.HAND_OVER.name(),
        town.request(caller),
        Set.of(),
        Optional.empty(),
        (process, request) -> {
          var command =
              new HandOverWork.Command(request, from, to, unit, Optional.empty(), most, "调离");
          var done = process.handOver.handOver(caller, command);
          return new Sent.Told(from.ref(), Optional.empty(), done.repeated());
        });
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
