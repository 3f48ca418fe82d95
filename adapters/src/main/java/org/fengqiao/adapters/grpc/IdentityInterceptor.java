package org.fengqiao.adapters.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.fengqiao.application.partners.Authenticate;

/** Learns who calls from {@code authorization: Bearer <token>}; lets in nobody it does not know. */
final class IdentityInterceptor implements ServerInterceptor {
  static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String SCHEME = "Bearer ";

  private final Authenticate authenticate;

  IdentityInterceptor(Authenticate authenticate) {
    this.authenticate = authenticate;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    var header = headers.get(AUTHORIZATION);
    var schemed = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    // An absent token is refused where a wrong one is.
    var secret = header != null && schemed ? header.substring(SCHEME.length()).strip() : "";
    var session = Session.begin(authenticate, secret);
    return Contexts.interceptCall(
        Context.current().withValue(CallContext.SESSION, session), call, headers, next);
  }
}
