package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.grids.Ground;
import org.fengqiao.application.grids.MicroGrids;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.PatchWalk.Passed;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Gap;
import org.fengqiao.domain.people.GapSearch;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.StaffingRule;

/**
 * Lists every gap of a division's subtree (缺岗清单): patches that lack a post which the pack in force
 * there asks for, and posts nobody acts for, now and within a horizon. A page may hold fewer than
 * asked for, or none, and still have a next one: it ends when it has looked at many patches.
 */
public final class ListGaps {
  /** How far ahead gaps are looked for at most, in days. */
  public static final int FURTHEST_DAYS = 90;

  /** Patches looked at with the same few queries. */
  private static final int AT_ONCE = 200;

  /** Before every character of a code, so that keys come in the order of their patches. */
  private static final String BETWEEN = "!";

  /** Patches looked at for one page. */
  static final int MOST_PATCHES = 10 * AT_ONCE;

  private final Access access;
  private final Ground ground;
  private final Divisions divisions;
  private final Editions editions;
  private final Grids grids;
  private final MicroGrids microGrids;
  private final Posts posts;
  private final OnDuty onDuty;
  private final Policies policies;
  private final InstantSource clock;

  @Inject
  public ListGaps(
      Access access,
      Ground ground,
      Divisions divisions,
      Editions editions,
      Grids grids,
      MicroGrids microGrids,
      Posts posts,
      OnDuty onDuty,
      Policies policies,
      InstantSource clock) {
    this.access = access;
    this.ground = ground;
    this.divisions = divisions;
    this.editions = editions;
    this.grids = grids;
    this.microGrids = microGrids;
    this.posts = posts;
    this.onDuty = onDuty;
    this.policies = policies;
    this.clock = clock;
  }

  /**
   * Which gaps.
   *
   * @param days those that begin within so many days from now: 0 for those that stand now, to
   *     {@value #FURTHEST_DAYS}
   */
  public record Command(DivisionCode within, int days, PageRequest page) {
    public Command {
      Objects.requireNonNull(within);
      Objects.requireNonNull(page);
      if (days < 0 || days > FURTHEST_DAYS) {
        throw Refusal.invalid("horizon_days", "is 0 to " + FURTHEST_DAYS);
      }
    }
  }

  /**
   * A gap and where it is.
   *
   * @param title what people call the post; as the pack says where none is set up
   */
  public record Found(Patch patch, Gap gap, String title) {}

  /**
   * A page of gaps.
   *
   * @param time the instant that counts as now, the same for all pages of a list
   */
  public record Listed(Instant time, Page<Found> page) {}

  /**
   * Lists a page, by patch: divisions from the highest level down, then grids, then micro-grids.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, INVALID_FIELD
   */
  public Listed list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var within = ground.division(command.within()).code();
    var walk = new PatchWalk(divisions, editions, grids, microGrids, within);
    var from =
        command
            .page()
            .after()
            .map(GapKey::read)
            .orElseGet(
                () -> new GapKey(clock.instant().truncatedTo(ChronoUnit.MICROS), walk.start(), ""));
    return new Listed(from.now(), page(walk, from, command));
  }

  private Page<Found> page(PatchWalk walk, GapKey from, Command command) {
    int size = command.page().size();
    var items = new ArrayList<Found>();
    var place = from.place();
    for (int looked = 0; looked < MOST_PATCHES; looked += AT_ONCE) {
      var steps = walk.after(place, AT_ONCE);
      var before = place.equals(from.place()) ? from.shown() : "";
      var shown = before;
      for (var one : gaps(steps.patches(), from.now(), command.days())) {
        if (one.key().compareTo(before) > 0) {
          if (items.size() == size) {
            return new Page<>(items, Optional.of(from.after(place, shown)));
          }
          items.add(one.found());
          shown = one.key();
        }
      }
      if (steps.next().isEmpty()) {
        return new Page<>(items, Optional.empty());
      }
      place = steps.next().get();
    }
    return new Page<>(items, Optional.of(from.after(place, "")));
  }

  private record Keyed(String key, Found found) {}

  /** The gaps of some patches, in their order, with what the page's key says of each. */
  private List<Keyed> gaps(List<Passed> patches, Instant now, int days) {
    var standing = new HashMap<String, List<Post>>();
    if (!patches.isEmpty()) {
      posts.at(patches.stream().map(Passed::patch).toList()).stream()
          .map(found -> found.aggregate())
          .forEach(post ->
              standing.computeIfAbsent(post.patch().finest(), _ -> new ArrayList<>()).add(post));
    }
    var absences = onDuty.of(standing.values().stream().flatMap(List::stream).toList());
    var search = new GapSearch(absences, now, now.plus(days, ChronoUnit.DAYS));
    var all = new ArrayList<Keyed>();
    for (var passed : patches) {
      var pack = policies.inForce(passed.patch().division(), now);
      var needs =
          pack.map(inForce -> inForce.rules().staffing(passed.kind())).orElse(List.of()).stream()
              .map(StaffingRule::need)
              .toList();
      var here = standing.getOrDefault(passed.patch().finest(), List.of());
      var titles = new HashMap<PostId, String>();
      here.forEach(post -> titles.put(post.id(), post.title()));
      for (var gap : search.at(needs, here)) {
        var found = new Found(passed.patch(), gap, title(gap, titles, pack));
        all.add(new Keyed(passed.code() + BETWEEN + gap.key(), found));
      }
    }
    return all;
  }

  private static String title(Gap gap, Map<PostId, String> titles, Optional<PackInForce> pack) {
    return gap.post()
        .flatMap(post -> Optional.ofNullable(titles.get(post)))
        .or(() -> pack.flatMap(inForce -> inForce.rules().role(gap.role())).map(RoleRule::title))
        .orElseGet(() -> gap.role().value());
  }
}
