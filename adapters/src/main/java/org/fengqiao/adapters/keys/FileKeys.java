package org.fengqiao.adapters.keys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.application.rewards.vault.WrappedKey;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.rewards.RewardReason;

/**
 * Keys of a file (信封加密). What they seal is of the cipher of the key that was current when its data
 * key was drawn, and stays so; a data key stands in clear only while it is used.
 */
public final class FileKeys implements Keys {
  /** By then whoever keeps the file may have brought it here. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final CurrentKeys keys;

  /**
   * Reads the file.
   *
   * @throws UnusableKeys if it cannot be used
   */
  public FileKeys(KeyFile file) {
    this(file, System::nanoTime);
  }

  FileKeys(KeyFile file, LongSupplier nanos) {
    this.keys = new CurrentKeys(file, nanos);
  }

  static Refusal missing() {
    return Refusal.exhausted(RewardReason.KEY_MISSING, RETRY);
  }

  @Override
  public String current() {
    return keys.get().current().id();
  }

  @Override
  public void require(String key) {
    var _ = sealing(key);
  }

  @Override
  public WrappedKey draw(String bound) {
    var current = keys.get().current();
    try (var drawn = DataKey.draw(current.cipher())) {
      return current.wrap(drawn, bound);
    }
  }

  @Override
  public String seal(WrappedKey key, String bound, byte[] plain) {
    try (var opened = opened(key, bound)) {
      return opened.seal(bound, plain);
    }
  }

  @Override
  public byte[] open(WrappedKey key, String bound, String sealed) {
    try (var opened = opened(key, bound)) {
      return opened.open(bound, sealed);
    }
  }

  @Override
  public Optional<WrappedKey> rewrap(WrappedKey key, String bound) {
    var current = keys.get().current();
    if (key.keptBy().equals(current.id())) {
      return Optional.empty();
    }
    try (var opened = opened(key, bound)) {
      return Optional.of(current.wrap(opened, bound));
    }
  }

  @Override
  public List<byte[]> digests(byte[] value) {
    return keys.get().indexing().stream().map(key -> key.digest(value)).toList();
  }

  private DataKey opened(WrappedKey key, String bound) {
    return sealing(key.keptBy()).unwrap(key, bound);
  }

  private SealingKey sealing(String key) {
    return keys.get()
        .find(key)
        // Another server may have sealed by a key that came within the last second.
        .or(() -> keys.anew().find(key))
        .orElseThrow(FileKeys::missing);
  }
}
