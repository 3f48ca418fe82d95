package org.fengqiao.adapters.grpc;

import io.grpc.ServerCall;

/** Does the same around every callback of a call. */
abstract class EveryCallback<Q> extends ServerCall.Listener<Q> {
  private final ServerCall.Listener<Q> listener;

  EveryCallback(ServerCall.Listener<Q> listener) {
    this.listener = listener;
  }

  /** Runs {@code callback}, and what belongs around it. */
  abstract void around(Runnable callback);

  @Override
  public void onMessage(Q message) {
    around(() -> listener.onMessage(message));
  }

  @Override
  public void onHalfClose() {
    around(listener::onHalfClose);
  }

  @Override
  public void onCancel() {
    around(listener::onCancel);
  }

  @Override
  public void onComplete() {
    around(listener::onComplete);
  }

  @Override
  public void onReady() {
    around(listener::onReady);
  }
}
