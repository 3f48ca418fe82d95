package org.fengqiao.bootstrap.wiring;

import dagger.BindsInstance;
import dagger.Component;
import io.grpc.BindableService;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import org.fengqiao.adapters.grpc.Stopping;
import org.fengqiao.adapters.persistence.MariaStore;
import org.fengqiao.application.Ids;
import org.fengqiao.application.grids.QrSheets;
import org.fengqiao.application.mediation.filings.Courts;
import org.fengqiao.application.mediation.filings.GiveFilings;
import org.fengqiao.application.mediation.filings.SendFilings;
import org.fengqiao.application.notices.GiveNotices;
import org.fengqiao.application.notices.Notices;
import org.fengqiao.application.notices.SendNotices;
import org.fengqiao.application.partners.Authenticate;
import org.fengqiao.application.partners.BootstrapPartner;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.application.rewards.payments.SendPayments;
import org.fengqiao.application.rewards.vault.Keys;
import org.fengqiao.application.rewards.vault.RotateKeys;
import org.fengqiao.application.statistics.CountCases;
import org.fengqiao.application.statistics.CountMediations;
import org.fengqiao.bootstrap.background.ClockWaker;
import org.fengqiao.bootstrap.background.OutwardBacklog;
import org.fengqiao.bootstrap.background.ReceiptSweeper;
import org.fengqiao.bootstrap.background.Shelves;
import org.fengqiao.bootstrap.demo.Demo;

/** Everything that is put together once, over a store that is open. */
@Singleton
@Component(
    modules = {StoreModule.class, PortsModule.class, WakersModule.class, ServicesModule.class})
public interface FengqiaoComponent {
  /** All gRPC services. */
  Set<BindableService> services();

  /** Knows who calls. */
  Authenticate authenticate();

  /** Draws ids. */
  Ids ids();

  /** What is kept in memory as the journal goes on. */
  Shelves shelves();

  /** Looks at clocks that are due. */
  ClockWaker clockWaker();

  /** Makes the notices that entries give. */
  GiveNotices giveNotices();

  /** Sends the notices that were made. */
  SendNotices sendNotices();

  /** Counts cases. */
  CountCases countCases();

  /** Counts mediations. */
  CountMediations countMediations();

  /** Makes the files to courts that entries give. */
  GiveFilings giveFilings();

  /** Sends the files that were made. */
  SendFilings sendFilings();

  /** Hands orders to pay over. */
  SendPayments sendPayments();

  /** Has data keys sealed by the key that seals now. */
  RotateKeys rotateKeys();

  /** Counts what is not delivered. */
  OutwardBacklog outwardBacklog();

  /** Forgets old receipts. */
  ReceiptSweeper receiptSweeper();

  /** Loads the demo. */
  Demo demo();

  /** Makes the first partner. */
  BootstrapPartner bootstrapPartner();

  /** Puts it together. */
  @Component.Factory
  interface Factory {
    /**
     * Over a store, by a clock, for a zone, telling phones by {@code notices}, bringing files to
     * {@code courts}, paying by {@code payments}, sealing by {@code keys}, printing on {@code
     * sheets}; {@code stopping} is told when streams must end, {@code meters} take what is
     * measured.
     */
    FengqiaoComponent create(
        @BindsInstance MariaStore store,
        @BindsInstance InstantSource clock,
        @BindsInstance ZoneId zone,
        @BindsInstance Notices notices,
        @BindsInstance Courts courts,
        @BindsInstance Payments payments,
        @BindsInstance Keys keys,
        @BindsInstance QrSheets sheets,
        @BindsInstance Stopping stopping,
        @BindsInstance MeterRegistry meters);
  }
}
