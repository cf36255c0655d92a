package dev.interleave.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AccountRepository implements PanacheRepository<Account> {
    Optional<Account> findByUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    List<Account> allByUsername() {
        return list("order by username");
    }

    /** Hold the account's row until the transaction ends; others who lock it wait. */
    Account lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Make all who want to create the first accounts go one after the other, also on other machines. */
    void lockFirstAccounts() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(7021771841)")
                .getSingleResult();
    }
}
