package org.fengqiao.bootstrap.clock;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.fengqiao.application.Ids;

/**
 * Draws ids from the machine's time and its cryptographic source. The time in an id is the
 * machine's, never a settable clock's, so that ids keep rising.
 */
@Singleton
public final class DrawnIds implements Ids {
  private final SecureRandom random = new SecureRandom();
  private final TimeOrderedEpochFactory uuids =
      TimeOrderedEpochFactory.builder().withRandom(random).withIncrementPlus1().build();

  @Inject
  public DrawnIds() {}

  @Override
  public UUID next() {
    return uuids.create();
  }

  @Override
  public String random(int bytes) {
    var drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
