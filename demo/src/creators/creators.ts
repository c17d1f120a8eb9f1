import type { Category, Creator } from './creator';

/** The people whom the server creates with `DEMO_PEOPLE=on`: the ids are the same there. */
export const creators: readonly Creator[] = [
  {
    user: toUser(101, 'priya', 'Priya Nair'),
    role: 'Packaging designer',
    category: 'Design',
    place: 'Kochi, India',
    hourlyRate: 68,
    available: 'from Monday',
    tagline: 'Labels and boxes that people keep after the jar is empty.',
    bio: 'I design packaging for small food makers: tea, honey, chocolate, hot sauce. I start with the shelf, not the screen, and draw systems that grow by one flavour without a redesign.',
    skills: ['Packaging', 'Label systems', 'Print production', 'Brand identity'],
    scene: 'jars',
    palette: { deep: '#7c2d12', main: '#ea580c', bright: '#fbbf24', pale: '#fff1dc' },
    works: ['Malabar Honey', 'Six Teas', 'Salt & Lime', 'Night Market', 'Paper Moon', 'First Press'],
  },
  {
    user: toUser(102, 'tomas', 'Tomás Ortega'),
    role: 'Front-end developer',
    category: 'Development',
    place: 'Valencia, Spain',
    hourlyRate: 82,
    available: 'in two weeks',
    tagline: 'Fast, accessible shop fronts for brands that care about details.',
    bio: 'Twelve years of building interfaces that load on a train. I like plain CSS, small bundles and designs with opinions. Most of my clients come back for the second season.',
    skills: ['React', 'TypeScript', 'Accessibility', 'Performance'],
    scene: 'tiles',
    palette: { deep: '#0c4a6e', main: '#0284c7', bright: '#38bdf8', pale: '#e0f4ff' },
    works: ['Azulejo', 'Checkout in three', 'Grid study', 'Plaza', 'Timetable', 'Offline first'],
  },
  {
    user: toUser(103, 'aiko', 'Aiko Tanaka'),
    role: 'Illustrator',
    category: 'Illustration',
    place: 'Kyoto, Japan',
    hourlyRate: 74,
    available: 'from Thursday',
    tagline: 'Quiet landscapes for books, packaging and the walls of cafés.',
    bio: 'I draw places where nothing much happens: hills at dusk, empty stations, gardens after rain. Picture books mostly, and now and then a label for sake or soap.',
    skills: ['Picture books', 'Editorial', 'Gouache', 'Procreate'],
    scene: 'hills',
    palette: { deep: '#3b0764', main: '#9333ea', bright: '#f472b6', pale: '#fdeaf6' },
    works: ['Late Train', 'Hills I', 'Hills II', 'Rain Garden', 'Plum Season', 'Long Way Home'],
  },
  {
    user: toUser(104, 'sam', 'Sam Koroma'),
    role: 'Photographer',
    category: 'Photography',
    place: 'Freetown, Sierra Leone',
    hourlyRate: 60,
    available: 'this week',
    tagline: 'Portraits and coastlines in the light of the first hour.',
    bio: 'I photograph people at work and the sea they work beside. Natural light, short sessions, edited pictures on the next day. Based in Freetown, often in Accra and Dakar.',
    skills: ['Portrait', 'Documentary', 'Colour grading', 'Drone'],
    scene: 'coast',
    palette: { deep: '#064e3b', main: '#0d9488', bright: '#fcd34d', pale: '#e6faf5' },
    works: ['Lumley, 6:10', 'The Boatyard', 'Tide Table', 'Harbour Light', 'River No. 2', 'Dry Season'],
  },
  {
    user: toUser(105, 'wen', 'Wen Li'),
    role: 'Type designer',
    category: 'Design',
    place: 'Taipei, Taiwan',
    hourlyRate: 90,
    available: 'in March',
    tagline: 'Letters for headlines, in Latin and in Han.',
    bio: 'I draw typefaces and wordmarks. Good letters make a brand sound like itself before anyone reads a word. I work slowly, in few steps, and show every one of them.',
    skills: ['Typeface design', 'Lettering', 'Wordmarks', 'Glyphs'],
    scene: 'letters',
    palette: { deep: '#18181b', main: '#52525b', bright: '#ef4444', pale: '#f6f4ef' },
    works: ['Harbour Grotesk', 'Ink Trap', 'Moon Serif', 'Ampersands', 'Signal', 'Small Caps'],
  },
  {
    user: toUser(106, 'amara', 'Amara Okafor'),
    role: 'Motion designer',
    category: 'Film & motion',
    place: 'Lagos, Nigeria',
    hourlyRate: 85,
    available: 'from Monday',
    tagline: 'Titles, loops and small films that explain big things.',
    bio: 'I make shapes move with intent. Product films, conference openers, title sequences. I storyboard on paper first, because a good idea survives a pencil.',
    skills: ['After Effects', 'Storyboards', 'Title design', 'Lottie'],
    scene: 'orbits',
    palette: { deep: '#312e81', main: '#6366f1', bright: '#fb7185', pale: '#eeefff' },
    works: ['Orbit', 'Opening Night', 'Three Bodies', 'Loop 12', 'Sunday Title', 'Slow Bounce'],
  },
  {
    user: toUser(107, 'lucas', 'Lucas Meyer'),
    role: 'Composer and sound designer',
    category: 'Sound',
    place: 'Leipzig, Germany',
    hourlyRate: 70,
    available: 'this week',
    tagline: 'Music for podcasts, games and rooms that need a mood.',
    bio: 'Trained as a cellist, fell for synthesizers. I write themes you can hum and sounds you do not notice until they are gone. Stems and licences are always included.',
    skills: ['Composition', 'Sound design', 'Mixing', 'Foley'],
    scene: 'waves',
    palette: { deep: '#1e1b4b', main: '#4338ca', bright: '#2dd4bf', pale: '#e9f0ff' },
    works: ['Undertow', 'Field Notes', 'Cello, 4 a.m.', 'Lift Music', 'Low Tide', 'Signal Chain'],
  },
  {
    user: toUser(108, 'noor', 'Noor Haddad'),
    role: 'Copywriter',
    category: 'Writing',
    place: 'Amman, Jordan',
    hourlyRate: 58,
    available: 'from Wednesday',
    tagline: 'Clear sentences for products, in English and Arabic.',
    bio: 'I write what people read when they are in a hurry: onboarding, menus, pricing pages, error messages. I cut first, then I polish. Both languages are native.',
    skills: ['UX writing', 'Brand voice', 'Arabic', 'Editing'],
    scene: 'pages',
    palette: { deep: '#713f12', main: '#b45309', bright: '#84a98c', pale: '#faf6ec' },
    works: [
      'A Menu in Two Languages',
      'Errors, Kindly',
      'The Short Form',
      'Voice Guide',
      'Margins',
      'Letters Home',
    ],
  },
  {
    user: toUser(109, 'elif', 'Elif Demir'),
    role: 'Architectural photographer',
    category: 'Photography',
    place: 'Istanbul, Türkiye',
    hourlyRate: 88,
    available: 'in two weeks',
    tagline: 'Buildings at the hour when they look like their drawings.',
    bio: 'I photograph architecture and interiors for studios, hotels and magazines. I wait for the shadow. Verticals stay vertical, and nobody moves the furniture but me.',
    skills: ['Architecture', 'Interiors', 'Tilt-shift', 'Retouching'],
    scene: 'arches',
    palette: { deep: '#7f1d1d', main: '#c2593f', bright: '#f2b880', pale: '#fdf1e7' },
    works: ['Arcade', 'Hammam', 'Five Doors', 'Noon', 'The Cistern', 'Stair, Level 2'],
  },
  {
    user: toUser(110, 'diego', 'Diego Santos'),
    role: 'Documentary filmmaker',
    category: 'Film & motion',
    place: 'Recife, Brazil',
    hourlyRate: 95,
    available: 'in April',
    tagline: 'Short films about people who make things.',
    bio: 'I direct, shoot and cut short documentaries: a luthier, a ferry captain, the last cinema in a small town. Two people, one camera, no script, enough time.',
    skills: ['Directing', 'Camera', 'Editing', 'Interviews'],
    scene: 'frames',
    palette: { deep: '#14532d', main: '#16a34a', bright: '#facc15', pale: '#effbea' },
    works: ['The Ferry', 'Matinee', 'Luthier', 'Carnival, Tuesday', 'Dry River', 'Her Bakery'],
  },
  {
    user: toUser(111, 'hana', 'Hana Kim'),
    role: 'Product designer',
    category: 'Design',
    place: 'Seoul, South Korea',
    hourlyRate: 92,
    available: 'from Monday',
    tagline: 'Tools that feel obvious after the second click.',
    bio: 'I design software for people who use it all day: clinics, warehouses, editors. I prototype in code, test early with five people, and leave behind a system your team can extend.',
    skills: ['Product design', 'Prototyping', 'Design systems', 'Research'],
    scene: 'panels',
    palette: { deep: '#1e3a8a', main: '#2563eb', bright: '#a78bfa', pale: '#eef3ff' },
    works: ['Ward Round', 'Inventory', 'Quiet Editor', 'Night Mode', 'Tokens', 'Two-way Calendar'],
  },
  {
    user: toUser(112, 'ravi', 'Ravi Iyer'),
    role: 'Creative developer',
    category: 'Development',
    place: 'Bengaluru, India',
    hourlyRate: 78,
    available: 'this week',
    tagline: 'Shaders, maps and graphics that run at sixty frames.',
    bio: 'I turn numbers into pictures: WebGL, generative posters, live maps, installations. If it moves and it is made of triangles, I probably know why it is slow.',
    skills: ['WebGL', 'Generative art', 'D3', 'Node.js'],
    scene: 'contours',
    palette: { deep: '#083344', main: '#0891b2', bright: '#c4b5fd', pale: '#e8f9fc' },
    works: ['Contour 7', 'Monsoon Map', 'Field of Noise', 'Poster Machine', 'Isoline', 'Delta'],
  },
];

export function findCreator(username: string): Creator | undefined {
  return creators.find(({ user }) => user.username === username);
}

/** Creators whose words contain every word of the search, accents and case apart. */
export function findCreators(search: string, category: Category | null): readonly Creator[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return creators.filter((creator) => {
    if (category && creator.category !== category) return false;
    const { user, role, place, tagline, skills } = creator;
    const text = fold(
      [user.full_name, user.username, role, place, tagline, creator.category, ...skills].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

function toUser(id: number, username: string, fullName: string): Creator['user'] {
  return { id, username, full_name: fullName, avatar_url: null };
}
