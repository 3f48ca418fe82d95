package org.fengqiao.domain.people;

/**
 * What a file of people comes to.
 *
 * @param rows all of them
 * @param added rows that make an appointment
 * @param officers who are registered for it
 * @param posts that are set up for it
 */
public record PeopleCounts(long rows, long added, long officers, long posts) {
  /** Rows that say what stands already, or what an earlier row says. */
  public long unchanged() {
    return rows - added;
  }
}
