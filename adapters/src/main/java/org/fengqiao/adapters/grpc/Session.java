package org.fengqiao.adapters.grpc;

import org.fengqiao.application.partners.Authenticate;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.TokenSecret;

/** Who makes a call. Holds the hash of its token, never the secret. */
final class Session {
  private final Authenticate authenticate;
  private final Digest token;
  private final Caller caller;

  private Session(Authenticate authenticate, Digest token, Caller caller) {
    this.authenticate = authenticate;
    this.token = token;
    this.caller = caller;
  }

  /**
   * Begins with the token a call came with.
   *
   * @throws Refusal UNAUTHENTICATED
   */
  static Session begin(Authenticate authenticate, String secret) {
    var caller = authenticate.authenticate(secret);
    return new Session(authenticate, new TokenSecret(secret).hash(), caller);
  }

  /** The caller as it was when the call came. */
  Caller caller() {
    return caller;
  }

  /**
   * The caller as it is now: a stream that runs asks at least once a second.
   *
   * @throws Refusal UNAUTHENTICATED if its token ended meanwhile
   */
  Caller callerNow() {
    return authenticate.caller(token);
  }
}
