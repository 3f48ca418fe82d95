package org.fengqiao.adapters.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Has messages cross as bytes; in process they would else arrive as the objects that were sent. */
final class AsBytes implements ClientInterceptor {
  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    var crossing =
        method.toBuilder(
                new Crossing<>(method.getRequestMarshaller()),
                new Crossing<>(method.getResponseMarshaller()))
            .build();
    return next.newCall(crossing, options);
  }

  private record Crossing<T>(MethodDescriptor.Marshaller<T> form)
      implements MethodDescriptor.Marshaller<T> {
    @Override
    public InputStream stream(T message) {
      return bytes(form.stream(message));
    }

    @Override
    public T parse(InputStream stream) {
      return form.parse(bytes(stream));
    }

    private static InputStream bytes(InputStream stream) {
      try {
        return new ByteArrayInputStream(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
