package org.fengqiao.adapters.keys;

import java.util.List;
import java.util.Optional;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.application.rewards.vault.WrappedKey;

/** Stands where no file of keys is set: whatever needs a key is refused by KEY_MISSING. */
public final class NoKeys implements Keys {
  @Override
  public String current() {
    throw FileKeys.missing();
  }

  @Override
  public void require(String key) {
    throw FileKeys.missing();
  }

  @Override
  public WrappedKey draw(String bound) {
    throw FileKeys.missing();
  }

  @Override
  public String seal(WrappedKey key, String bound, byte[] plain) {
    throw FileKeys.missing();
  }

  @Override
  public byte[] open(WrappedKey key, String bound, String sealed) {
    throw FileKeys.missing();
  }

  @Override
  public Optional<WrappedKey> rewrap(WrappedKey key, String bound) {
    throw FileKeys.missing();
  }

  @Override
  public List<byte[]> digests(byte[] value) {
    throw FileKeys.missing();
  }
}
