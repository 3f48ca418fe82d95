package org.fengqiao.domain.mediation;

/**
 * What one party is to get by a term, or got.
 *
 * @param party by number
 * @param fen above 0
 */
public record Share(int party, long fen) {
  public Share {
    if (fen <= 0) {
      throw new IllegalArgumentException("a share is above 0");
    }
  }
}
