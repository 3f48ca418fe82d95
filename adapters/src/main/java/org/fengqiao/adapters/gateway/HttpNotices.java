package org.fengqiao.adapters.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.fengqiao.application.notices.Notice;
import org.fengqiao.application.notices.Notices;
import org.fengqiao.application.outward.NotTaken;

/**
 * Posts each notice to a gateway, as {@code docs/gateway.md} says. Nothing of an answer is read but
 * its status and {@code Retry-After}, and nothing of a notice is logged.
 */
public final class HttpNotices implements Notices, AutoCloseable {
  private final Gateway gateway;
  private final HttpClient client;
  private volatile boolean closed;

  /** Trusts the certificates that the JVM trusts. */
  public HttpNotices(Gateway gateway) {
    this(gateway, HttpClient.newBuilder());
  }

  HttpNotices(Gateway gateway, HttpClient.Builder client) {
    this.gateway = gateway;
    this.client =
        client
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(gateway.timeout().dividedBy(2))
            .build();
  }

  @Override
  public int atOnce() {
    return gateway.atOnce();
  }

  @Override
  public void send(Notice notice) {
    if (closed) {
      throw NotTaken.untried("the server stopped");
    }
    Answers.require(answer(request(notice)), notice.time());
  }

  private HttpRequest request(Notice notice) {
    var body = Letter.of(notice).bytes();
    long time = notice.time().getEpochSecond();
    return HttpRequest.newBuilder(gateway.url())
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Fengqiao")
        .header("Idempotency-Key", notice.id().toString())
        .header("Fengqiao-Key-Id", gateway.key().id())
        .header("Fengqiao-Timestamp", Long.toString(time))
        .header("Fengqiao-Signature", "v1=" + gateway.key().sign(time, notice.id(), body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private HttpResponse<Void> answer(HttpRequest request) {
    // A request's own timeout ends with the headers; a body that trickles would hold it for ever.
    var coming = client.sendAsync(request, BodyHandlers.discarding());
    try {
      return coming.get(gateway.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      coming.cancel(true);
      throw new NotTaken("the gateway did not answer in " + gateway.timeout().toSeconds() + " s");
    } catch (InterruptedException _) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new NotTaken("the sending was interrupted");
    } catch (ExecutionException e) {
      throw trouble(Objects.requireNonNull(e.getCause()));
    }
  }

  /** Named by its type alone: a message may hold more than is to be kept. */
  private static NotTaken trouble(Throwable cause) {
    var name = cause.getClass().getSimpleName();
    return switch (cause) {
      case ConnectException _, HttpConnectTimeoutException _, UnresolvedAddressException _ ->
          NotTaken.byNobody("the gateway cannot be reached: " + name);
      case SSLException _ -> NotTaken.byNobody("no TLS with the gateway: " + name);
      case IOException _ -> new NotTaken("the connection to the gateway broke: " + name);
      default -> new NotTaken("the gateway cannot be asked: " + name);
    };
  }

  /** Takes no more; what is under way ends within its timeout. */
  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
