package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.util.List;
import java.util.function.Supplier;
import org.fengqiao.application.imports.RunningImport;
import org.fengqiao.domain.imports.FileRow;
import org.fengqiao.domain.imports.LineError;

/**
 * How one kind of import is put into messages. The order of its parts is {@link ImportStream}'s.
 *
 * @param <Q> one part of it
 * @param <A> one message of its answer
 * @param <R> its rows
 * @param <S> what it answers when it is done
 */
interface ImportWire<Q, A, R extends FileRow, S> {
  /** What a message holds. */
  sealed interface Part<R extends FileRow, S> {
    /**
     * What is to come.
     *
     * @param message in which a field that is refused stands
     * @param expectedRows how many rows there must be; 0: not known
     */
    record Header<R extends FileRow, S>(
        Message message, long expectedRows, Supplier<RunningImport<R, S>> begin)
        implements Part<R, S> {}

    record Rows<R extends FileRow, S>(List<R> rows) implements Part<R, S> {}

    /** That all rows were sent. */
    record End<R extends FileRow, S>(Message message, long rowCount) implements Part<R, S> {}

    /** Nothing this program knows. */
    record Missing<R extends FileRow, S>() implements Part<R, S> {}
  }

  /** Reads a part; refuses none, whatever a row says. */
  Part<R, S> part(Q message);

  /** How far it has come. */
  A progress(ImportProgress progress);

  A error(LineError<R> error);

  A summary(S done);

  /** Rows taken, refused and written so far. */
  record ImportProgress(long rows, long wrong, long written) {}
}
