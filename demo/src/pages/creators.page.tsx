import { useState } from 'react';
import { categories, type Category } from '../creators/creator';
import { CreatorCard } from '../creators/creator-card';
import { findCreators } from '../creators/creators';
import { Icon } from '../layout/icons';

export function CreatorsPage() {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState<Category | null>(null);
  const found = findCreators(search, category);

  return (
    <>
      <header className="intro">
        <h1>Find the right person for the job</h1>
        <p>Independent designers, makers and writers. Look at their work, then send them a message.</p>
      </header>
      <div className="filters">
        <label className="search">
          <Icon name="search" />
          <span className="visually-hidden">Search creators</span>
          <input
            type="search"
            value={search}
            placeholder="Name, skill or city"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <div className="chips" role="group" aria-label="Category">
          {[null, ...categories].map((each) => (
            <button
              key={each ?? 'all'}
              type="button"
              className="chip"
              aria-pressed={category === each}
              onClick={() => setCategory(each)}
            >
              {each ?? 'All'}
            </button>
          ))}
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {found.length === 1 ? '1 creator' : `${found.length} creators`}
      </p>
      {found.length > 0 ? (
        <div className="cards">
          {found.map((creator) => (
            <CreatorCard key={creator.user.id} creator={creator} />
          ))}
        </div>
      ) : (
        <div className="empty">
          <h2>No creators found</h2>
          <p>Try another word, or browse everyone.</p>
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              setSearch('');
              setCategory(null);
            }}
          >
            Show everyone
          </button>
        </div>
      )}
    </>
  );
}
