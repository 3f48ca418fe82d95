package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds every gap at a patch that stands now or begins within a horizon. A post says by itself that
 * nobody acts for it; a need says that no post is set up, or that all of its posts together have
 * too few.
 *
 * @param now the first instant looked at
 * @param horizon the last one
 */
public record GapSearch(Absences absences, Instant now, Instant horizon) {
  public GapSearch {
    Objects.requireNonNull(absences);
    Objects.requireNonNull(now);
    if (horizon.isBefore(now)) {
      throw new IllegalArgumentException("a horizon lies ahead");
    }
  }

  /**
   * The gaps of one patch in {@link Gap#ORDER}.
   *
   * @param needs what must be there, no role twice
   * @param posts all that are set up there, whether needed or not
   */
  public List<Gap> at(List<Need> needs, List<Post> posts) {
    return Stream.concat(
            posts.stream().flatMap(this::ofPost),
            needs.stream().flatMap(need -> ofNeed(need, posts)))
        .sorted(Gap.ORDER)
        .toList();
  }

  private Stream<Gap> ofPost(Post post) {
    return runs(List.of(post), time -> missing(post, time))
        .map(run ->
            new Gap(
                run.state(),
                post.role(),
                Optional.of(post.id()),
                Optional.of(run.from()),
                run.until(),
                0,
                1));
  }

  private Optional<GapKind> missing(Post post, Instant time) {
    var covers = post.covers(time, absences);
    if (covers.isEmpty()) {
      return Optional.of(GapKind.NO_HOLDER);
    }
    return covers.stream().allMatch(cover -> cover.acting().isEmpty())
        ? Optional.of(GapKind.HOLDERS_ABSENT)
        : Optional.empty();
  }

  private Stream<Gap> ofNeed(Need need, List<Post> posts) {
    var standing = posts.stream().filter(post -> post.role().equals(need.role())).toList();
    if (standing.isEmpty()) {
      return Stream.of(
          new Gap(
              GapKind.NO_POST,
              need.role(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              0,
              need.least()));
    }
    if (need.least() == 1) {
      return Stream.empty(); // Fewer than one is nobody, which the posts say.
    }
    return runs(
            standing,
            time -> Optional.of(acting(standing, time)).filter(n -> n > 0 && n < need.least()))
        .map(run ->
            new Gap(
                GapKind.TOO_FEW,
                need.role(),
                Optional.empty(),
                Optional.of(run.from()),
                run.until(),
                run.state(),
                need.least()));
  }

  /** How many officers act for the posts together; one who acts for two counts once. */
  private int acting(List<Post> posts, Instant time) {
    return (int)
        posts.stream()
            .filter(post -> !post.created().isAfter(time))
            .flatMap(post -> post.acting(time, absences).stream())
            .distinct()
            .count();
  }

  /** A stretch in which something stays as it is. */
  private record Run<S>(S state, Instant from, Optional<Instant> until) {}

  /** The stretches, as long as can be, in which there is a state, and which are looked at. */
  private <S> Stream<Run<S>> runs(List<Post> posts, Function<Instant, Optional<S>> stateAt) {
    var runs = new ArrayList<Run<S>>();
    Optional<S> state = Optional.empty();
    Instant since = now;
    for (var time : changes(posts)) {
      var next = stateAt.apply(time);
      if (!next.equals(state)) {
        var end = Optional.of(time);
        var from = since;
        state.ifPresent(ended -> runs.add(new Run<>(ended, from, end)));
        state = next;
        since = time;
      }
    }
    var from = since;
    state.ifPresent(open -> runs.add(new Run<>(open, from, Optional.empty())));
    return runs.stream()
        .filter(run -> !run.from().isAfter(horizon))
        .filter(run -> run.until().map(now::isBefore).orElse(true));
  }

  /** Every instant from the first post's setting up on at which who acts may become another. */
  private TreeSet<Instant> changes(List<Post> posts) {
    var first = posts.stream().map(Post::created).min(Comparator.naturalOrder()).orElseThrow();
    var changes = new TreeSet<Instant>();
    var holders = new HashSet<OfficerId>();
    for (var post : posts) {
      changes.add(post.created());
      for (var appointment : post.appointments()) {
        add(changes, appointment.period());
        holders.add(appointment.officer());
      }
    }
    for (var holder : holders) {
      for (var absence : absences.of(holder)) {
        add(changes, absence.period());
        absence
            .deputy()
            .ifPresent(
                deputy -> absences.of(deputy).forEach(other -> add(changes, other.period())));
      }
    }
    return new TreeSet<>(changes.tailSet(first));
  }

  private static void add(TreeSet<Instant> changes, Period period) {
    changes.add(period.from());
    period.until().ifPresent(changes::add);
  }
}
