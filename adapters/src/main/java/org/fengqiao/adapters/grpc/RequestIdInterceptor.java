package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.fengqiao.application.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each call an id: the one it came with in {@code x-request-id}, or a new one. The id goes
 * back in the same header and stands in every log line of the call; so do its language, chosen
 * here, and who counts what it is refused for go with it.
 */
final class RequestIdInterceptor implements ServerInterceptor {
  static final Metadata.Key<String> HEADER =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
  static final Metadata.Key<String> ACCEPT_LANGUAGE =
      Metadata.Key.of("accept-language", Metadata.ASCII_STRING_MARSHALLER);

  private static final Logger log = LoggerFactory.getLogger("org.fengqiao.calls");
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");

  private final Ids ids;
  private final Consumer<String> refused;

  RequestIdInterceptor(Ids ids, Consumer<String> refused) {
    this.ids = ids;
    this.refused = refused;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var given = headers.get(HEADER);
    var id = given != null && FORM.matcher(given).matches() ? given : ids.next().toString();
    var language = Language.of(headers.get(ACCEPT_LANGUAGE));
    var context =
        Context.current()
            .withValues(
                CallContext.REQUEST_ID,
                id,
                CallContext.LANGUAGE,
                language,
                CallContext.REFUSED,
                refused);
    var named = new NamedCall<>(call, id);
    return Contexts.interceptCall(context, named, headers, next);
  }

  /** Sends the id back: with the headers, or with the trailers where there are no headers. */
  private static final class NamedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final String id;
    private boolean sent;

    NamedCall(ServerCall<Q, A> call, String id) {
      super(call);
      this.id = id;
    }

    @Override
    public void sendHeaders(Metadata headers) {
      headers.put(HEADER, id);
      sent = true;
      super.sendHeaders(headers);
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!sent) {
        trailers.put(HEADER, id);
      }
      if (!status.isOk()) {
        log.info(
            "{} ended {}: {}",
            getMethodDescriptor().getFullMethodName(),
            status.getCode(),
            status.getDescription());
      }
      super.close(status, trailers);
    }
  }
}
