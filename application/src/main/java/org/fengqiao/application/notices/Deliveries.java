package org.fengqiao.application.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.OfficerId;

/** The notices that are to be delivered, and how far the journal was read for them. */
public interface Deliveries {
  /** How far the journal was read, by whichever process. */
  Reached reached();

  /**
   * Moves on from {@code from} to {@code to} and keeps what the entries between gave, whole or not
   * at all. One whose officer is empty is kept as failed.
   *
   * @return false, with nothing kept, if another process moved on first
   */
  boolean add(Reached from, Cursor to, List<Delivery> given);

  /**
   * Takes some that are to be tried by {@code now}, the longest waiting first. None is taken by two
   * processes at once; one that is neither told sent nor failed by {@code until} is there again.
   *
   * @param limit 1 to 500
   */
  List<Claimed> claim(Instant now, Instant until, int limit);

  /** It was taken over. */
  void sent(Claimed claimed, Instant now);

  /**
   * It was not.
   *
   * @param why at most 200 characters, without name or phone
   * @param nextTry empty to give up
   */
  void failed(Claimed claimed, String why, Instant now, Optional<Instant> nextTry);

  /** What is not delivered. */
  Backlog backlog();

  /**
   * How far the journal was read.
   *
   * @param version rises by one with each move
   */
  record Reached(long version, Cursor cursor) {}

  /**
   * One that is to be sent now.
   *
   * @param tries how often it was taken, this time included
   */
  record Claimed(UUID id, CaseId about, OfficerId officer, String text, int tries) {}

  /**
   * What is not delivered.
   *
   * @param waiting to be tried, for the first time or again
   * @param failed given up: nobody held the post, no phone is known, or no try succeeded
   * @param oldest when the longest waiting was given
   */
  record Backlog(long waiting, long failed, Optional<Instant> oldest) {}
}
