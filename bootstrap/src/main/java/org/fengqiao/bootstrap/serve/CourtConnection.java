package org.fengqiao.bootstrap.serve;

import org.fengqiao.adapters.courts.RecordedCourts;
import org.fengqiao.adapters.grpc.GrpcCourts;
import org.fengqiao.application.mediation.filings.Courts;
import org.fengqiao.bootstrap.config.BadSetting;
import org.fengqiao.bootstrap.config.CourtChoice;
import org.fengqiao.bootstrap.config.Setting;

/**
 * The way of files to a court.
 *
 * @param closing ends it before the workers that use it: what is under way ends, nothing is begun
 */
record CourtConnection(Courts courts, AutoCloseable closing) {
  /**
   * Opens the way that was chosen.
   *
   * @throws BadSetting if the token cannot be used
   */
  static CourtConnection open(CourtChoice choice) {
    return switch (choice) {
      case CourtChoice.Recorded _ -> new CourtConnection(new RecordedCourts(), () -> {});
      case CourtChoice.ToService(var to) -> {
        var token = ServiceToken.read(Setting.COURT_TOKEN, to.token());
        var courts = new GrpcCourts(to.address(), token, to.timeout());
        yield new CourtConnection(courts, courts);
      }
    };
  }
}
