package org.fengqiao.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.adapters.persistence.StoreSettings;
import org.fengqiao.bootstrap.clock.DrawnIds;
import org.fengqiao.bootstrap.config.Config;
import org.fengqiao.bootstrap.database.OpenDatabase;

/** Opens the store as it is set. */
public final class Stores {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Stores() {}

  /** Opens it on a database whose schema is current; {@code meters} take what it measures. */
  public static MariaStore open(OpenDatabase database, Config config, MeterRegistry meters) {
    var settings =
        new StoreSettings(
            config.lanes(),
            config.group(),
            config.bulkInserts(),
            config.waiting(),
            config.pool(),
            (long) config.cacheMegabytes() << 20,
            PATIENCE);
    // Lanes show that they live by the machine's own time, whatever clock the cases run by.
    return MariaStore.open(
        database.app(),
        settings,
        StateTables.all(),
        new DrawnIds(),
        InstantSource.system(),
        meters);
  }
}
