package org.fengqiao.adapters.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes of every refusal that the contract does not document on its rpc a failure that no test
 * expects.
 */
final class UndocumentedRefusals implements ClientInterceptor {
  /** How such a failure is described. */
  static final String MARK = "not documented: ";

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
      @Override
      public void start(Listener<A> listener, Metadata headers) {
        super.start(
            new SimpleForwardingClientCallListener<>(listener) {
              @Override
              public void onClose(Status status, Metadata trailers) {
                var undocumented =
                    reason(status, trailers)
                        .filter(reason -> !Contract.tellsOf(method, reason))
                        .map(reason -> MARK + reason + " of " + method.getFullMethodName());
                if (undocumented.isPresent()) {
                  var shown = Status.INTERNAL.withDescription(undocumented.get());
                  super.onClose(shown, new Metadata());
                } else {
                  super.onClose(status, trailers);
                }
              }
            },
            headers);
      }
    };
  }

  private static Optional<String> reason(Status status, Metadata trailers) {
    if (status.isOk()) {
      return Optional.empty();
    }
    return Objects.requireNonNull(StatusProto.fromStatusAndTrailers(status, trailers))
        .getDetailsList()
        .stream()
        .filter(any -> any.is(ErrorInfo.class))
        .map(UndocumentedRefusals::reason)
        .findFirst();
  }

  private static String reason(Any any) {
    try {
      return any.unpack(ErrorInfo.class).getReason();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
