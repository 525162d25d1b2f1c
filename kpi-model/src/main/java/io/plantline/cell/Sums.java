package io.plantline.cell;

import io.plantline.model.Quantity;
import java.util.Arrays;

/**
 * A sparse vector of exact integer sums by {@link Account}. Adding is associative and commutative and every amount can
 * be taken back, so order, batching and duplicates leave no trace. A sum of zero is no entry.
 */
public final class Sums {
    private static final int FIRST_CAPACITY = 6;

    private final boolean remembersZeros;
    private long[] accounts = new long[FIRST_CAPACITY];
    private long[] values = new long[FIRST_CAPACITY];
    private int size;

    /** Sums in which a sum of zero is no entry. */
    public Sums() {
        this(false);
    }

    private Sums(boolean remembersZeros) {
        this.remembersZeros = remembersZeros;
    }

    /** Sums that are on their way: one that has come to zero is still an entry, to tell that something was there. */
    static Sums ofChanges() {
        return new Sums(true);
    }

    /** What to do with each sum. */
    @FunctionalInterface
    public interface Visitor {
        void sum(long account, long value);
    }

    public void add(long account, long delta) {
        if (delta == 0 && !remembersZeros) {
            return;
        }
        int at = Arrays.binarySearch(accounts, 0, size, account);
        if (at < 0) {
            insert(-at - 1, account, delta);
        } else {
            values[at] = Math.addExact(values[at], delta);
            if (values[at] == 0 && !remembersZeros) {
                remove(at);
            }
        }
    }

    public void addAll(Sums other) {
        if (size == 0 && remembersZeros == other.remembersZeros) {
            copy(other);
            return;
        }
        for (int i = 0; i < other.size; i++) {
            add(other.accounts[i], other.values[i]);
        }
    }

    private void copy(Sums other) {
        if (accounts.length < other.size) {
            accounts = Arrays.copyOf(other.accounts, other.size);
            values = Arrays.copyOf(other.values, other.size);
        } else {
            System.arraycopy(other.accounts, 0, accounts, 0, other.size);
            System.arraycopy(other.values, 0, values, 0, other.size);
        }
        size = other.size;
    }

    public long get(long account) {
        int at = Arrays.binarySearch(accounts, 0, size, account);
        return at < 0 ? 0 : values[at];
    }

    /** The amount of a quantity over all its rates. */
    public long amount(Quantity quantity) {
        return get(quantity, Account.Part.AMOUNT);
    }

    /** A part of a quantity over all its rates. */
    public long get(Quantity quantity, Account.Part part) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            if (Account.part(accounts[i]) == part && Account.quantity(accounts[i]) == quantity) {
                sum += values[i];
            }
        }
        return sum;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** True where nothing is left of what was added. */
    boolean isZero() {
        for (int i = 0; i < size; i++) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }

    public int size() {
        return size;
    }

    public void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.sum(accounts[i], values[i]);
        }
    }

    private void insert(int at, long account, long value) {
        if (size == accounts.length) {
            accounts = Arrays.copyOf(accounts, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        System.arraycopy(accounts, at, accounts, at + 1, size - at);
        System.arraycopy(values, at, values, at + 1, size - at);
        accounts[at] = account;
        values[at] = value;
        size++;
    }

    private void remove(int at) {
        System.arraycopy(accounts, at + 1, accounts, at, size - at - 1);
        System.arraycopy(values, at + 1, values, at, size - at - 1);
        size--;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sums sums
                && sums.size == size
                && Arrays.equals(accounts, 0, size, sums.accounts, 0, size)
                && Arrays.equals(values, 0, size, sums.values, 0, size);
    }

    @Override
    public int hashCode() {
        int hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * (31 * hash + Long.hashCode(accounts[i])) + Long.hashCode(values[i]);
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((account, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(Account.quantity(account))
                .append(' ')
                .append(Account.part(account))
                .append('=')
                .append(value));
        return text.append('}').toString();
    }
}
