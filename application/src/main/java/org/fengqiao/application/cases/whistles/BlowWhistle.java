package org.fengqiao.application.cases.whistles;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Ids;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.MoveWords;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.Ladders;
import org.fengqiao.application.people.Officers;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Request;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Violation;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.whistles.Blower;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleAt;
import org.fengqiao.domain.cases.whistles.WhistleFact;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleItemCode;
import org.fengqiao.domain.cases.whistles.WhistleReason;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.people.Unit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.WhistleItem;

/** Blows a whistle (吹哨): calls organs of the list in force on a patch for an item of it. */
public final class BlowWhistle {
  private final Access access;
  private final CasesInSight cases;
  private final Ground ground;
  private final Units units;
  private final Posts posts;
  private final Officers officers;
  private final Policies policies;
  private final Ids ids;
  private final MoveWords words;
  private final Store store;
  private final InstantSource clock;

  /**
   * Who calls whom for what.
   *
   * @param unit that blows, of which the officer holds a post
   * @param spot where help is wanted; no QR code
   * @param organs whom of those that the list has with the item, each once; empty for all of them
   * @param about the case it is about, which it does not change
   * @param reason 1 to 2,000 characters
   */
  public record Command(
      Request request,
      UnitId unit,
      OfficerId officer,
      Spot spot,
      WhistleItemCode item,
      List<Role> organs,
      Optional<CaseId> about,
      String reason) {
    public Command {
      Objects.requireNonNull(request);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(officer);
      spot.requirePatch();
      Objects.requireNonNull(item);
      organs = List.copyOf(organs);
      if (organs.stream().distinct().count() < organs.size()) {
        throw Refusal.invalid("organs", "are named once each");
      }
      Objects.requireNonNull(about);
      reason = MoveWords.required("reason", reason);
    }
  }

  @Inject
  public BlowWhistle(
      Access access,
      CasesInSight cases,
      Ground ground,
      Units units,
      Posts posts,
      Officers officers,
      Policies policies,
      Ids ids,
      Store store,
      InstantSource clock) {
    this.access = access;
    this.cases = cases;
    this.ground = ground;
    this.units = units;
    this.posts = posts;
    this.officers = officers;
    this.policies = policies;
    this.ids = ids;
    this.words = new MoveWords(ids);
    this.store = store;
    this.clock = clock;
  }

  /**
   * Blows it.
   *
   * @throws Refusal RIGHT_MISSING, OFFICER_NOT_ACTING, NOT_THE_BLOWER, PATCH_OFF_SCOPE, GRID_ENDED,
   *     MICRO_GRID_ENDED, NO_PACK, OFF_WHISTLE_LIST, LEVEL_MAY_NOT_WHISTLE, ORGAN_NOT_SET_UP,
   *     CASE_NOT_FOUND, INVALID_FIELD, REQUEST_ID_REUSED
   */
  public Answer<Whistle> blow(Caller caller, Command command) {
    access.require(caller, Right.BLOW_WHISTLE);
    return store.decide(command.request(), () -> decide(caller, command));
  }

  private Changes<Whistle> decide(Caller caller, Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var unit = blowing(caller, command, now);
    var patch = ground.patch(command.spot(), unit.division()::contains);
    var pack = Ladders.required(policies.inForce(patch.division(), now), patch.division());
    var called = new Listed(pack, command).organs();
    var level = unit.division().level();
    if (!pack.rules().casework().whistles().by().contains(level)) {
      throw Refusal.notPermitted(
          WhistleReason.LEVEL_MAY_NOT_WHISTLE,
          Map.of("level", level.name(), "pack", pack.version().toString()));
    }
    var callees = called.stream().map(organ -> callee(pack, command, organ, patch)).toList();
    command.about().ifPresent(id -> cases.get(caller, id));
    var reason = words.content(command.reason());
    var blown =
        new WhistleFact.Blown(
            new WhistleId(ids.next()),
            new Blower(caller.partner(), command.unit(), command.officer(), level),
            patch,
            command.item(),
            reason.ref(),
            command.about(),
            now);
    var decided = WhistleAt.blow(blown, callees, new WhistleFaces(policies));
    var actor = new Actor(caller.partner(), Optional.of(command.officer()));
    return Changes.making(actor, now, decided).with(List.of(reason));
  }

  /** The unit, which the officer acts for. */
  private Unit blowing(Caller caller, Command command, Instant now) {
    var officer = officers.acting(caller, command.officer(), now);
    return Optional.of(command.unit())
        .filter(officer.units()::contains)
        .flatMap(units::find)
        .map(found -> found.aggregate())
        .orElseThrow(() ->
            Refusal.notPermitted(
                WhistleReason.NOT_THE_BLOWER, Map.of("unit", "units/" + command.unit().value())));
  }

  /** What the list says of a command. */
  private record Listed(PackInForce pack, Command command) {
    WhistleItem item() {
      return pack.rules()
          .casework()
          .whistles()
          .item(command.item())
          .orElseThrow(() -> off("item", command.item().value(), Map.of()));
    }

    /** Whom to call, in the list's order. */
    List<Role> organs() {
      var listed = item().organs();
      for (int i = 0; i < command.organs().size(); i++) {
        var organ = command.organs().get(i);
        if (!listed.contains(organ)) {
          throw off("organs[" + i + "]", organ.value(), Map.of("organ", organ.value()));
        }
      }
      return command.organs().isEmpty()
          ? listed
          : listed.stream().filter(command.organs()::contains).toList();
    }

    private Refusal off(String field, String value, Map<String, String> more) {
      var rule =
          field.equals("item")
              ? "is on the whistle list of %s, which %s is not"
              : "are with the item on the whistle list of %s, which %s is not";
      var told = new HashMap<>(more);
      told.put("field", field);
      told.put("rule", rule.formatted(pack.version(), value));
      told.put("item", command.item().value());
      told.put("pack", pack.version().toString());
      return Refusal.invalid(
          WhistleReason.OFF_WHISTLE_LIST,
          List.of(new Violation(field, rule.formatted(pack.version(), value))),
          told);
    }
  }

  private WhistleAt.Callee callee(PackInForce pack, Command command, Role organ, Patch patch) {
    var list = pack.rules().casework().whistles();
    var post = post(pack, organ, patch);
    var clock = list.item(command.item()).orElseThrow().clock();
    return new WhistleAt.Callee(
        organ,
        list.organ(organ).orElseThrow().superior(),
        post.id(),
        post.unit(),
        pack.version().clock(clock));
  }

  private Post post(PackInForce pack, Role organ, Patch patch) {
    return pack.rules()
        .role(organ)
        .map(RoleRule::level)
        .flatMap(patch.division()::at)
        .flatMap(division -> posts.actingAt(organ, division))
        .map(found -> found.aggregate())
        .orElseThrow(() ->
            Refusal.illegalNow(
                WhistleReason.ORGAN_NOT_SET_UP,
                List.of(),
                Map.of("organ", organ.value(), "patch", patch.finest())));
  }
}
