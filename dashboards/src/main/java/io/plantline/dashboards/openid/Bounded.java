package io.plantline.dashboards.openid;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, kept only as far as it may go: the call is ended where more of it comes. */
final class Bounded implements BodySubscriber<byte[]> {
    private final URI there;
    private final long most;
    private final BodySubscriber<byte[]> kept = BodySubscribers.ofByteArray();
    private Subscription call;
    private long said;

    Bounded(URI there, long most) {
        this.there = there;
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return kept.getBody();
    }

    @Override
    public void onSubscribe(Subscription begun) {
        call = begun;
        kept.onSubscribe(begun);
    }

    @Override
    public void onNext(List<ByteBuffer> some) {
        if (said > most) {
            return;
        }
        said += some.stream().mapToLong(ByteBuffer::remaining).sum();
        if (said <= most) {
            kept.onNext(some);
            return;
        }
        call.cancel();
        kept.onError(new IOException("%s says more than %,d bytes".formatted(there, most)));
    }

    @Override
    public void onError(Throwable failed) {
        kept.onError(failed);
    }

    @Override
    public void onComplete() {
        if (said <= most) {
            kept.onComplete();
        }
    }
}
