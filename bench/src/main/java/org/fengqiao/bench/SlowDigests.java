package org.fengqiao.bench;

import org.fengqiao.adapters.keys.ArgonHashes;
import org.fengqiao.application.rewards.vault.CodeHashes;

/**
 * Slow digests of claim codes and nothing else, as many at once as a server makes: no more clues
 * can be submitted than that.
 */
final class SlowDigests implements Operation {
  private final CodeHashes hashes = new ArgonHashes();

  @Override
  public void begin(Done done) {
    Thread.ofVirtual().start(() -> done.done(!hashes.hash("0123456789ABCDEF").hash().isEmpty()));
  }
}
