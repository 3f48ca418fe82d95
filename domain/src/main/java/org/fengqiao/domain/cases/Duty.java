package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.people.OfficerId;

/**
 * What is to be done about a case now, and by which post (职责). Derived from where the case stands
 * and from its clocks; nothing of it is stored.
 *
 * @param post the post that must act now; empty where that is a dispatcher, or any officer while no
 *     unit has the case
 * @param inHandOf the officer of that post's unit in whose hand it is; empty before it is signed
 *     for
 * @param clocks the runs that go on until the move is made, in order of starting; none where no
 *     limit presses
 * @param part the co-handler's part that is to be handed in; empty for what is to be done about the
 *     whole case
 */
public record Duty(
    Move move,
    Optional<LadderPost> post,
    Optional<OfficerId> inHandOf,
    List<TimedRun> clocks,
    Optional<Part> part) {
  /** What clocks may wait for, in the order of a case's way; to submit it is the way aside. */
  private static final List<Move> WAY =
      List.of(
          Move.DISPATCH,
          Move.DECIDE_OBJECTION,
          Move.SIGN_FOR,
          Move.RECORD_CONTACT,
          Move.RESOLVE,
          Move.SUBMIT,
          Move.CLOSE,
          Move.RECORD_CALLBACK,
          Move.REOPEN);

  public Duty {
    Objects.requireNonNull(move);
    Objects.requireNonNull(post);
    Objects.requireNonNull(inHandOf);
    clocks = List.copyOf(clocks);
    Objects.requireNonNull(part);
  }

  /**
   * The duties of a case: the next step of its way, what else each running clock waits for, a move
   * once, and each part that is open. None when the case is over or merged; while it is in
   * mediation none of what that decides.
   */
  public static List<Duty> of(Case c) {
    var clocks = new LinkedHashMap<Move, List<TimedRun>>();
    next(c).ifPresent(move -> clocks.put(move, new ArrayList<>()));
    for (var run : c.runningClocks()) {
      if (run.part().isEmpty()) {
        awaited(run, c)
            .ifPresent(move -> clocks.computeIfAbsent(move, _ -> new ArrayList<>()).add(run));
      }
    }
    var ofTheCase =
        clocks.entrySet().stream().map(entry -> duty(c, entry.getKey(), entry.getValue()));
    var open = Move.HAND_IN_PART.isLegalOf(c) ? c.openParts() : List.<Part>of();
    return Stream.concat(ofTheCase, open.stream().map(part -> duty(c, part))).toList();
  }

  private static Duty duty(Case c, Part part) {
    var clocks =
        c.runningClocks().stream()
            .filter(run -> run.part().equals(Optional.of(part.number())))
            .toList();
    return new Duty(
        Move.HAND_IN_PART, Optional.of(part.to()), Optional.empty(), clocks, Optional.of(part));
  }

  private static Duty duty(Case c, Move move, List<TimedRun> clocks) {
    return switch (move.by()) {
      case LEAD_OFFICER, UNIT_OFFICER, LEAD_PARTNER ->
          new Duty(move, c.climb().map(Climb::now), c.state().inHandOf(), clocks, Optional.empty());
      case CALLING_OFFICER ->
          new Duty(move, c.caller(), Optional.empty(), clocks, Optional.empty());
      case DISPATCHER, PLACING_DISPATCHER, PART_OFFICER, REPORTING_PARTNER, CODE_BEARER ->
          new Duty(move, Optional.empty(), Optional.empty(), clocks, Optional.empty());
    };
  }

  private static Optional<Move> next(Case c) {
    return switch (c.status()) {
      case REPORTED -> Optional.of(Move.TRIAGE);
      case TRIAGED -> Optional.of(Move.DISPATCH);
      case DISPATCHED -> Optional.of(Move.SIGN_FOR);
      case SIGNED_FOR, IN_PROGRESS -> Optional.of(Move.RESOLVE);
      case DISPUTED -> Optional.of(Move.DECIDE_OBJECTION);
      case SUSPENDED -> Optional.of(Move.RESUME);
      case ON_THE_BOOKS -> Optional.of(Move.REVIEW_ON_THE_BOOKS);
      case RESOLVED -> Optional.of(Move.CLOSE);
      case CLOSED -> c.caller().map(_ -> Move.RECORD_CALLBACK);
      // Who mediates must act, not who has the case; of a merged case, who has its primary.
      case IN_MEDIATION, MERGED, REDIRECTED, WITHDRAWN, REJECTED -> Optional.empty();
    };
  }

  /**
   * The move that a clock waits for: of those that stop it the first that is still ahead. The end
   * stops every clock, so there always is one. Where the case waits or is disputed, that must first
   * be over; empty where that is nobody's move, as of a mediation.
   */
  private static Optional<Move> awaited(TimedRun run, Case c) {
    var status = c.status();
    var move = run.isOfReview() ? Move.REVIEW_ON_THE_BOOKS : stopping(run, status);
    boolean stands =
        switch (status) {
          case SUSPENDED, DISPUTED, ON_THE_BOOKS, IN_MEDIATION -> true;
          case REPORTED,
              TRIAGED,
              DISPATCHED,
              SIGNED_FOR,
              IN_PROGRESS,
              RESOLVED,
              CLOSED,
              REDIRECTED,
              WITHDRAWN,
              REJECTED,
              MERGED ->
              false;
        };
    return stands && !move.isLegalIn(status) ? next(c) : Optional.of(move);
  }

  private static Move stopping(TimedRun run, CaseStatus status) {
    return WAY.subList(WAY.indexOf(firstAhead(status)), WAY.size()).stream()
        .filter(move -> run.stopsOn().stream().anyMatch(event -> on(event, move)))
        .findFirst()
        .orElse(status == CaseStatus.CLOSED ? Move.REOPEN : Move.CLOSE);
  }

  /** A case may be dispatched again, but nothing that is dispatched waits for it. */
  private static Move firstAhead(CaseStatus status) {
    return switch (status) {
      case REPORTED, TRIAGED -> Move.DISPATCH;
      case DISPATCHED -> Move.SIGN_FOR;
      case DISPUTED -> Move.DECIDE_OBJECTION;
      case SIGNED_FOR, IN_PROGRESS, SUSPENDED, ON_THE_BOOKS, IN_MEDIATION -> Move.RECORD_CONTACT;
      case RESOLVED, MERGED, REDIRECTED, WITHDRAWN, REJECTED -> Move.CLOSE;
      case CLOSED -> Move.RECORD_CALLBACK;
    };
  }

  private static boolean on(ClockEvent event, Move move) {
    return switch (event) {
      case DISPATCHED -> move == Move.DISPATCH;
      case SIGNED_FOR -> move == Move.SIGN_FOR;
      case CONTACTED -> move == Move.RECORD_CONTACT;
      case SUBMITTED -> move == Move.SUBMIT;
      case OBJECTION_DECIDED -> move == Move.DECIDE_OBJECTION;
      // What waits for a part waits for the case, which is resolved when all are in.
      case PART_DONE, RESOLVED -> move == Move.RESOLVE;
      case ENDED -> move == Move.CLOSE;
      case CALLED_BACK -> move == Move.RECORD_CALLBACK;
      case REOPENED -> move == Move.REOPEN;
      // Of the moves that begin a step the one a handler makes.
      case STEP_BEGUN -> move == Move.SUBMIT;
      // It is past, or nobody's duty.
      case REPORTED, OBJECTED, PART_ASSIGNED, CLOSED, ON_THE_BOOKS, OFF_THE_BOOKS -> false;
    };
  }
}
