package org.fengqiao.application.store;

import java.util.Objects;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;

/**
 * The last entry of an aggregate as its reader saw it: what the next entry is chained to, and
 * compared-and-set against.
 */
public record Head(Version version, Digest hash, LanePosition at) {
  public Head {
    Objects.requireNonNull(version);
    Objects.requireNonNull(hash);
    Objects.requireNonNull(at);
  }
}
