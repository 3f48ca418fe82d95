package org.fengqiao.bootstrap.serve;

import org.fengqiao.adapters.grpc.GrpcPayments;
import org.fengqiao.adapters.payments.FilePayments;
import org.fengqiao.adapters.payments.NoPayments;
import org.fengqiao.application.rewards.payments.Payments;
import org.fengqiao.bootstrap.config.PaymentsChoice;
import org.fengqiao.bootstrap.config.Setting;

/**
 * The way of orders to pay rewards.
 *
 * @param closing ends it before the workers that use it: what is under way ends, nothing is begun
 */
record PaymentConnection(Payments payments, AutoCloseable closing) {
  /**
   * Opens the way that was chosen.
   *
   * @throws org.fengqiao.bootstrap.config.BadSetting if the token cannot be used
   */
  static PaymentConnection open(PaymentsChoice choice) {
    return switch (choice) {
      case PaymentsChoice.ToFile(var file) ->
          new PaymentConnection(new FilePayments(file), () -> {});
      case PaymentsChoice.None _ -> new PaymentConnection(new NoPayments(), () -> {});
      case PaymentsChoice.ToService(var to) -> {
        var token = ServiceToken.read(Setting.PAYMENTS_TOKEN, to.token());
        var payments = new GrpcPayments(to.address(), token, to.timeout());
        yield new PaymentConnection(payments, payments);
      }
    };
  }
}
